// Makes one schema of those of all releases.

/**
 * @param models of each release, the oldest first: its kinds and types, by names that do not change
 */
function mergeReleases(product, models) {
  const releases = models.map(({ release }) => release);
  const kinds = {};
  for (const kind of namesIn(models, ({ kinds: those }) => those)) {
    const seen = indexesOf(models, ({ kinds: those }) => kind in those);
    const type = models[seen.at(-1)].kinds[kind];
    kinds[kind] = { ...(type && { type }), ...spanOf(seen, releases.keys(), releases) };
  }
  const types = {};
  for (const type of namesIn(models, (model) => model.types)) {
    types[type] = mergeType(type, models, releases);
  }
  return { product, releases, kinds, types };
}

function mergeType(type, models, releases) {
  const whole = indexesOf(models, ({ types }) => type in types);
  const fields = {};
  for (const field of namesIn(models, ({ types }) => types[type] ?? {})) {
    fields[field] = runsOf(
      whole.filter((index) => field in models[index].types[type]),
      (index) => JSON.stringify(sorted(models[index].types[type][field])),
    ).map(({ text, indexes }) => ({ ...JSON.parse(text), ...spanOf(indexes, whole, releases) }));
  }
  return fields;
}

/** Releases that follow each other and say the same. */
function runsOf(indexes, textOf) {
  const runs = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    const text = textOf(index);
    if (last?.text === text && last.indexes.at(-1) === index - 1) last.indexes.push(index);
    else runs.push({ text, indexes: [index] });
  }
  return runs;
}

/** The first and the last release, where they are not those of what it is part of. */
function spanOf(indexes, whole, releases) {
  const all = [...whole];
  const [first, last] = [indexes[0], indexes.at(-1)];
  return {
    ...(first !== all[0] && { first: releases[first] }),
    ...(last !== all.at(-1) && { last: releases[last] }),
  };
}

function namesIn(models, namesOf) {
  return [...new Set(models.flatMap((model) => Object.keys(namesOf(model))))].sort();
}

function indexesOf(models, has) {
  return [...models.keys()].filter((index) => has(models[index]));
}

function sorted(node) {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  const keys = Object.keys(node).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(node[key])]));
}

module.exports = { mergeReleases };
