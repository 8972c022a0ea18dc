// Reads the OpenAPI documents of one release of Kubernetes.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const DOCUMENT = /^apis?__(?:([^_]+)__)?(v\d\w*)_openapi\.json$/;
const PREFIX = /^.*\/io\.k8s\.(?:api\.|apimachinery\.pkg\.(?:apis\.)?)?/;

/** Types that the API server decodes by code of their own. */
const LEAVES = {
  'util.intstr.IntOrString': { is: 'int-or-string' },
  'api.resource.Quantity': { is: 'quantity' },
  // It is kept as it is written.
  'meta.v1.FieldsV1': { is: 'any' },
  'meta.v1.Time': { is: 'string', format: 'date-time' },
  'meta.v1.MicroTime': { is: 'string', format: 'date-time' },
};

/** The kinds of a release, and the types of those whose fields are asked for. */
function readOpenApi(folder, wanted) {
  const schemas = new Map(); // type -> schema
  const kinds = {};
  for (const { group, version, parts } of documents(folder)) {
    for (const [path, schema] of Object.entries(parts)) {
      const type = typeName(`/${path}`);
      schemas.set(type, schema);
      for (const gvk of schema['x-kubernetes-group-version-kind'] ?? []) {
        if (gvk.group !== group || gvk.version !== version || !isObjectKind(schema)) continue;
        const kind = `${group ? `${group}/` : ''}${version} ${gvk.kind}`;
        kinds[kind] = wanted.includes(kind) ? type : '';
      }
    }
  }
  const types = {};
  const enums = enumsOf(folder);
  // The API server takes any word there (test/cluster/live/schema.test.ts asks it).
  for (const type of ['core.v1.Lifecycle', 'core.v1.ContainerStatus'])
    delete enums[type]?.stopSignal;
  for (const type of Object.values(kinds)) addType(type, { schemas, enums, types });
  return { kinds, types };
}

function* documents(folder) {
  const path = join(folder, 'api', 'openapi-spec', 'v3');
  for (const file of readdirSync(path).sort()) {
    const [, group = '', version] = DOCUMENT.exec(file) ?? [];
    if (version === undefined) continue;
    const { components } = JSON.parse(readFileSync(join(path, file), 'utf8'));
    yield { group, version, parts: components.schemas };
  }
}

/** Neither a list of objects nor options of a request. */
function isObjectKind({ properties = {} }) {
  const { metadata } = properties;
  return metadata !== undefined && nodeOf(metadata).is === 'meta.v1.ObjectMeta';
}

function typeName(ref) {
  return ref.replace(PREFIX, '');
}

function addType(type, of) {
  const schema = of.schemas.get(type);
  if (type === '' || type in of.types || !schema?.properties) return;
  const fields = {};
  of.types[type] = fields;
  for (const [name, property] of Object.entries(schema.properties)) {
    const node = withEnum(nodeOf(property, of), of.enums[type]?.[name]);
    fields[name] = schema.required?.includes(name) ? { ...node, required: true } : node;
    addType(innerType(node), of);
  }
}

function innerType(node) {
  return node.list || node.map ? innerType(node.list ?? node.map) : node.is;
}

function nodeOf(schema, of) {
  const ref = schema.$ref ?? schema.allOf?.[0].$ref;
  if (ref !== undefined) return refNode(typeName(ref), of);
  if (schema.type === 'array') return { list: nodeOf(schema.items, of) };
  if (schema.additionalProperties) return { map: nodeOf(schema.additionalProperties, of) };
  if (schema.type === 'object') return { map: { is: 'any' } };
  if (schema.type === undefined) return { is: 'any' };
  return schema.format ? { is: schema.type, format: schema.format } : { is: schema.type };
}

function refNode(type, of) {
  if (type in LEAVES) return LEAVES[type];
  const schema = of?.schemas.get(type);
  return of && !schema?.properties ? nodeOf(schema, of) : { is: type };
}

function withEnum(node, words) {
  if (!words) return node;
  if (node.list) return { ...node, list: withEnum(node.list, words) };
  return node.map ? { ...node, map: withEnum(node.map, words) } : { ...node, enum: words };
}

/** Type -> field -> words. The documents leave them out; what the API server publishes has them. */
function enumsOf(folder) {
  const file = join(folder, 'pkg', 'generated', 'openapi', 'zz_generated.openapi.go');
  const enums = {};
  let type;
  let field;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const name = /^func schema_k8sio_api_(\w+?)_(v\d\w*?)_(\w+)\(/.exec(line);
    if (name) [type, field] = [name.slice(1).join('.'), undefined];
    // Five tabs: a field of the type itself.
    field = /^\t{5}"([^"]+)": \{$/.exec(line)?.[1] ?? field;
    const words = /^\t+Enum: +\[\]interface\{\}\{(.*)\},$/.exec(line)?.[1];
    if (words !== undefined && type && field) {
      // Until 1.29 some stand there twice.
      (enums[type] ??= {})[field] = [...new Set(JSON.parse(`[${words}]`))].sort();
    }
  }
  return enums;
}

module.exports = { readOpenApi };
