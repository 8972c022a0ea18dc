// Writes lib/deploy/kustomize/merge-keys.ts: which lists a strategic merge patch merges, and by which keys.
// node scripts/schema/merge-keys.js; it needs Go, which fetches the module into its cache.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { gunzipSync } = require('node:zlib');
const { moduleFolder } = require('./modules');

const BUNDLE = 'openapi/kubernetesapi/data/kubernetes-openapi-union-v1.21.2.bundle-v1.json.gz';
const TARGET = join(__dirname, '..', '..', 'lib', 'deploy', 'kustomize', 'merge-keys.ts');

/** The version of the module that the oracle of the tests is built of. */
function kyamlVersion() {
  const path = join(__dirname, '..', '..', 'test', 'deploy', 'oracle', 'go.mod');
  return /sigs\.k8s\.io\/kustomize\/kyaml (v\S+)/.exec(readFileSync(path, 'utf8'))[1];
}

function bundle() {
  const folder = moduleFolder('sigs.k8s.io/kustomize/kyaml', kyamlVersion());
  return JSON.parse(gunzipSync(readFileSync(join(folder, BUNDLE))));
}

const shortName = (name) => name.replace(/^io\.k8s\.(api\.|apimachinery\.pkg\.apis\.)?/, '');
const refOf = (schema) => schema?.$ref && shortName(schema.$ref.replace('#/definitions/', ''));

/** `PodSpec`, `[Container] name` or `[]`; nothing where no list is merged at or below it. */
function fieldText(schema, merges) {
  const strategy = schema['x-kubernetes-patch-strategy']?.split(',') ?? [];
  if (schema.type === 'array' && strategy.includes('merge')) {
    const one = schema['x-kubernetes-patch-merge-key'];
    const keys = schema['x-kubernetes-list-map-keys'] ?? (one ? [one] : []);
    const element = refOf(schema.items);
    return `[${element && merges(element) ? element : ''}] ${keys.join(',')}`.trim();
  }
  const ref = refOf(schema);
  return ref && merges(ref) ? ref : undefined;
}

function typesOf(definitions) {
  const types = new Map(); // type -> field -> text
  const merges = (type) => Object.keys(fieldsOf(type)).length > 0;
  function fieldsOf(type) {
    const known = types.get(type);
    if (known) return known;
    types.set(type, {}); // a type that holds itself
    const fields = {};
    for (const [field, schema] of Object.entries(definitions[type]?.properties ?? {})) {
      const text = fieldText(schema, merges);
      if (text !== undefined) fields[field] = text;
    }
    types.set(type, fields);
    return fields;
  }
  for (const type of Object.keys(definitions)) fieldsOf(type);
  return types;
}

function kindsOf(definitions, types) {
  const kinds = {}; // fields of a type -> kinds
  const plain = []; // kinds of which only the metadata is merged by keys
  for (const [type, schema] of Object.entries(definitions)) {
    for (const { group, version, kind } of schema['x-kubernetes-group-version-kind'] ?? []) {
      if (Object.keys(types.get(type)).length === 0) continue;
      const isPlain = JSON.stringify(types.get(type)) === '{"metadata":"meta.v1.ObjectMeta"}';
      (isPlain ? plain : (kinds[type] ??= [])).push(
        `${group ? `${group}/` : ''}${version}/${kind}`,
      );
    }
  }
  return { kinds, plain };
}

function main() {
  const { definitions: all } = bundle();
  const definitions = Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [shortName(name), schema]),
  );
  const types = typesOf(definitions);
  const { kinds, plain } = kindsOf(definitions, types);
  const used = new Set();
  const use = (type) => {
    if (used.has(type)) return;
    used.add(type);
    for (const text of Object.values(types.get(type) ?? {})) {
      const [, inner = ''] = /^\[?([^\] ]*)/.exec(text);
      if (inner) use(inner);
    }
  };
  Object.keys(kinds).forEach(use);
  use('meta.v1.ObjectMeta');
  const shown = Object.fromEntries([...used].sort().map((type) => [type, types.get(type)]));
  const lines = (object) =>
    Object.entries(object)
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
      .join(',\n');
  const sorted = Object.fromEntries(
    Object.entries(kinds)
      .sort()
      .map(([type, those]) => [type, those.sort().join(' ')]),
  );
  writeFileSync(
    TARGET,
    `// Written by scripts/schema/merge-keys.js.\nexport const MERGE_KEYS = String.raw\`{"plain":[\n${plain
      .sort()
      .map((kind) => JSON.stringify(kind))
      .join(',\n')}\n],"kinds":{\n${lines(sorted)}\n},"types":{\n${lines(shown)}\n}}\`;\n`,
  );
}

main();
