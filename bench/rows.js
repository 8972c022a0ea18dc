// From results to rows: medians, ratios to the floor, exponents of growth.

/** One row of the table; a stopped engine says so where its seconds would be. */
function rowOf(one, engine, results, floor) {
  const stop = results.find(({ stopped }) => stopped);
  const seconds = stop ? undefined : median(results.map((result) => result.seconds));
  return {
    case: one.name,
    layout: one.layout,
    apps: one.apps,
    objects: one.objects,
    engine: engine.name,
    title: engine.title,
    times: stop ? [] : results.map((result) => round(result.seconds)),
    seconds: stop ? stop.stopped : round(seconds),
    spread: stop ? stop.stopped : spread(results.map((result) => result.seconds)),
    megabytes: stop ? undefined : round(median(results.map(({ megabytes }) => megabytes))),
    objectsPerSecond: seconds && Math.round(one.objects / seconds),
    toFloor: seconds && floor && round(seconds / floor),
    reason: stop?.reason || undefined,
  };
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** The median of several runs, with the least and the most of them. */
function spread(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { median: round(median(values)), least: round(least), most: round(most) };
}

/** Three digits that count. */
function round(value) {
  return value === undefined ? undefined : Number(value.toPrecision(3));
}

function isDone(row) {
  return typeof row?.seconds === 'number';
}

/** For each layout and engine: how time and memory grow between the two largest sizes. */
function growth(rows) {
  const groups = new Map();
  for (const row of rows.filter(isDone)) {
    const key = `${row.layout} ${row.engine}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map(growthOf);
}

function growthOf(group) {
  const [small, large] = group.slice(-2);
  const exponent = (what) =>
    large[what] && round(Math.log(large[what] / small[what]) / Math.log(large.apps / small.apps));
  return {
    layout: large.layout,
    engine: large.engine,
    title: large.title,
    from: small.apps,
    to: large.apps,
    time: exponent('seconds'),
    memory: exponent('megabytes'),
  };
}

const RATIOS = [
  { case: '10000x100', of: 'stock-plus', to: 'fleet-plus' },
  { case: '10000x100', of: 'stock-plus', to: 'fleet-own' },
  { case: '10000x100', of: 'fleet-own', to: 'floor' },
  { case: '10000x100', of: 'fleet-own-unchecked', to: 'floor' },
  { case: '10000x100', of: 'fleet-own-unchecked', to: 'fleet-own' },
  { case: '10000x100', of: 'fleet-plus', to: 'floor' },
  { case: '10000x100', of: 'fleet-plus-toJson', to: 'fleet-plus' },
  { case: '10000x100', of: 'fleet-imported-toJson', to: 'fleet-imported' },
  { case: '4000xown', of: 'stock-plus', to: 'fleet-plus' },
];

/** The ratios that the project is judged by, where both sides were measured. */
function ratios(rows, limit) {
  const found = (name, engine) => rows.find((row) => row.case === name && row.engine === engine);
  return RATIOS.flatMap((ratio) => {
    const [top, bottom] = [found(ratio.case, ratio.of), found(ratio.case, ratio.to)];
    if (!top || !isDone(bottom)) return [];
    return [{ ...ratio, ratio: ratioOf(top, bottom, limit) }];
  });
}

function ratioOf(top, bottom, limit) {
  if (isDone(top)) return round(top.seconds / bottom.seconds);
  return top.seconds.startsWith('>') ? `> ${round(limit / bottom.seconds)}` : top.seconds;
}

module.exports = { growth, isDone, median, ratios, rowOf, spread };
