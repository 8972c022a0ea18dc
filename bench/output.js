// Checks that an engine wrote the objects of its case, before anything is said about its time.
const { readFileSync, readdirSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { isDeepStrictEqual } = require('node:util');
const { finishedObjects } = require('./objects');

// The library that cdk8s itself reads YAML by.
const { parseAllDocuments } = createRequire(require.resolve('cdk8s'))('yaml');

/** Throws where the objects in a folder are not those of a case. */
function checkOutput(engine, one, folder) {
  const files = readdirSync(folder).filter((file) => !file.startsWith('.'));
  const actual = files.flatMap((file) => objectsIn(join(folder, file)));
  const expected = [...finishedObjects(one)];
  const [had, wanted] = [kindsOf(actual), kindsOf(expected)];
  if (had !== wanted) throw new Error(`${engine.name}, ${one.name}: ${had} instead of ${wanted}`);
  const view = engine.isExact ? (object) => object : identity;
  const [left, right] = [actual, expected].map((objects) => sorted(objects).map(view));
  const at = left.findIndex((object, index) => !isDeepStrictEqual(object, right[index]));
  if (at < 0) return;
  const [is, should] = [left[at], right[at]].map((object) => JSON.stringify(object));
  throw new Error(`${engine.name}, ${one.name}: ${is} instead of ${should}`);
}

function objectsIn(file) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return text.split('\n').map((line) => JSON.parse(line));
  const objects = parseAllDocuments(text).map((document) => document.toJS());
  return objects.filter((object) => object !== null);
}

/** Such as `Deployment 100, Ingress 100, Service 100`. */
function kindsOf(objects) {
  const counts = new Map();
  for (const { kind } of objects) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => `${kind} ${count}`)
    .sort()
    .join(', ');
}

/** What an object of cdk8s-plus, which has more fields, shares with ours. */
function identity({ apiVersion, kind, metadata, spec }) {
  const image = spec.template?.spec.containers[0].image;
  const seen = [image, spec.rules?.[0].host, spec.externalName, spec.ports?.[0].targetPort];
  return [apiVersion, kind, metadata.name, ...seen].join(' ');
}

function sorted(objects) {
  return objects
    .map((object) => [identity(object), object])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, object]) => object);
}

module.exports = { checkOutput };
