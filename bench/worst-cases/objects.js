// Objects as text: what the families of worst cases are made of.

/** Any data as YAML in block style; texts are quoted, so that each is read as it is meant. */
function yamlOf(value, indent = '') {
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}\n`;
  const entries = Object.entries(value);
  if (entries.length === 0) return Array.isArray(value) ? ' []\n' : ' {}\n';
  const lines = entries.map(([key, one]) =>
    Array.isArray(value)
      ? `${indent}-${yamlOf(one, `${indent}  `)}`
      : `${indent}${keyOf(key)}:${yamlOf(one, `${indent}  `)}`,
  );
  return `\n${lines.join('')}`;
}

function keyOf(key) {
  return /^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key);
}

/** Objects as the documents of one file. */
function documents(objects) {
  return objects.map((object) => `---${yamlOf(object)}`).join('');
}

/** What `make` makes of 0, 1, 2 and so on. */
function times(count, make) {
  return Array.from({ length: count }, (_, at) => make(at));
}

function object(apiVersion, kind, name, fields, metadata = {}) {
  return { apiVersion, kind, metadata: { name, namespace: 'shop', ...metadata }, ...fields };
}

function service(name, spec, metadata) {
  const ports = [{ port: 80, targetPort: 8080 }];
  return object('v1', 'Service', name, { spec: { ports, ...spec } }, metadata);
}

function deployment(name, labels, pod = {}, metadata = undefined) {
  const containers = [{ name: 'web', image: 'web:1', ports: [{ containerPort: 8080 }] }];
  const template = { metadata: { labels }, spec: { containers, ...pod } };
  const spec = { selector: { matchLabels: labels }, template };
  return object('apps/v1', 'Deployment', name, { spec }, metadata);
}

function ingress(name, spec, metadata) {
  return object('networking.k8s.io/v1', 'Ingress', name, { spec }, metadata);
}

function backend(name) {
  return { service: { name, port: { number: 80 } } };
}

function path(text, name = 'web', pathType = 'Prefix') {
  return { path: text, pathType, backend: backend(name) };
}

function gateway(name, listeners, metadata) {
  const spec = { gatewayClassName: 'edge', listeners };
  return object('gateway.networking.k8s.io/v1', 'Gateway', name, { spec }, metadata);
}

function listener(name, fields = {}) {
  return { name, port: 80, protocol: 'HTTP', ...fields };
}

function httpRoute(name, spec, metadata) {
  const parentRefs = [{ name: 'edge' }];
  const rules = [{ backendRefs: [{ name: 'web', port: 80 }] }];
  const all = { parentRefs, rules, ...spec };
  return object('gateway.networking.k8s.io/v1', 'HTTPRoute', name, { spec: all }, metadata);
}

/** An address for each number, each an own one up to 2^24. */
function address(at) {
  return `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`;
}

module.exports = {
  address,
  backend,
  deployment,
  documents,
  gateway,
  httpRoute,
  ingress,
  listener,
  object,
  path,
  service,
  times,
};
