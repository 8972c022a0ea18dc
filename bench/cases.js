// What is measured: sizes, and the charts that the applications lie in.
const SIZES = [1, 100, 1_000, 10_000, 100_000];

/** The charts of a fleet: how many applications and aliases each holds, and the chart it needs. */
function even(apps, charts) {
  return Array.from({ length: charts }, () => ({ apps: apps / charts, aliases: 0 }));
}

/** 50 charts of 10 objects, each of which needs the one before it. */
function chain() {
  return Array.from({ length: 50 }, (_, at) => ({
    apps: 3,
    aliases: 1,
    needs: at > 0 ? at - 1 : undefined,
  }));
}

/** A base of 20 objects, and 200 charts of 5 objects that need it. */
function star() {
  const leaf = { apps: 1, aliases: 2, needs: 0 };
  return [{ apps: 6, aliases: 2 }, ...Array.from({ length: 200 }, () => leaf)];
}

function fleet(apps, layout, only) {
  const charts = layout === 'own' ? apps : Number(layout);
  const shape = () => even(apps, charts);
  return { name: `${apps}x${layout}`, layout, apps, aliases: 0, objects: 3 * apps, shape, only };
}

function shaped(layout, shape) {
  const [apps, aliases] = ['apps', 'aliases'].map((what) =>
    shape().reduce((sum, chart) => sum + chart[what], 0),
  );
  return { name: layout, layout, apps, aliases, objects: 3 * apps + aliases, shape };
}

/** A chart for all, 100 charts, a chart each; and none, for the tools that know no charts. */
function layouts(apps) {
  return ['1', ...(apps >= 100 ? ['100'] : []), 'own', '-'];
}

const CASES = [
  ...SIZES.flatMap((apps) => layouts(apps).map((layout) => fleet(apps, layout))),
  fleet(4_000, 'own', ['floor', 'fleet-plus', 'stock-plus']),
  shaped('chain', chain),
  shaped('star', star),
].sort((one, other) => one.objects - other.objects);

module.exports = { CASES };
