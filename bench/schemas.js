// JSON schemas of the kinds of the benchmark, each in a file of its own as kubeconform reads it, from
// the OpenAPI document that is part of the Go module of Kubernetes.
const { spawnSync } = require('node:child_process');
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const MODULE = 'k8s.io/kubernetes@v1.32.0';
const KINDS = {
  'deployment-apps-v1': 'io.k8s.api.apps.v1.Deployment',
  'service-v1': 'io.k8s.api.core.v1.Service',
  'ingress-networking-v1': 'io.k8s.api.networking.v1.Ingress',
};

/** Writes the schemas; the reason why not, where they cannot be had. */
function writeSchemas(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), 'module schemas\n');
  const { stdout, status } = spawnSync('go', ['mod', 'download', '-json', MODULE], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) return `no ${MODULE} for its schemas`;
  const { Dir } = JSON.parse(stdout);
  const file = join(Dir, 'api/openapi-spec/swagger.json');
  const { definitions } = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, kind] of Object.entries(KINDS)) {
    const schema = standalone(definitions[kind], definitions, []);
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(schema));
  }
  return undefined;
}

/** A schema with every reference replaced by what it refers to; one that refers to itself takes anything. */
function standalone(schema, definitions, above) {
  if (Array.isArray(schema)) return schema.map((one) => standalone(one, definitions, above));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const name = $ref.replace('#/definitions/', '');
    return above.includes(name) ? {} : standalone(definitions[name], definitions, [...above, name]);
  }
  if (schema.format === 'int-or-string') return { type: ['integer', 'string'] };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !key.startsWith('x-kubernetes-') && key !== 'description')
      .map(([key, value]) => [key, standalone(value, definitions, above)]),
  );
}

module.exports = { writeSchemas };
