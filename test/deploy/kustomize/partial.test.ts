import { Kustomizer } from '../../../lib/deploy/kustomize/build';
import { memoryFiles } from '../../support/memory-files';

const WEB = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n';

/** The reason, and the objects that are rendered all the same. */
function part(kustomization: string, files: Readonly<Record<string, string>> = {}): string {
  const all = { 'app/kustomization.yaml': kustomization, 'app/web.yaml': WEB, ...files };
  const { refusal, objects } = new Kustomizer(memoryFiles(all)).build('app');
  return `${refusal?.reason}: ${objects.map(({ value }) => JSON.stringify(value)).join(' ')}`;
}

const RENDERED = (fields = '') =>
  `{"apiVersion":"v1","kind":"Service","metadata":{"name":"web","namespace":"shop"},"spec":{"ports":[{"port":80}]${fields}}}`;

const FORWARD = `patches:
- patch: |
    apiVersion: v1
    kind: Service
    metadata: {name: web}
    spec: {type: NodePort}
`;

test.each([
  [
    'a remote base',
    'namespace: shop\nresources: [web.yaml, https://git.example/api]\n',
    `remote: ${RENDERED()}`,
  ],
  [
    'a chart',
    'namespace: shop\nresources: [web.yaml]\nhelmCharts: [{name: api}]\n',
    `helm: ${RENDERED()}`,
  ],
  [
    'a generator that is a program',
    'namespace: shop\nresources: [web.yaml]\ngenerators: [secrets.yaml]\n',
    `plugin: ${RENDERED()}`,
  ],
  [
    'a patch for what is missing, and one for what is there',
    `namespace: shop\nresources: [web.yaml, https://git.example/api]\n${FORWARD}- patch: |\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: api}\n    spec: {replicas: 2}\n`,
    `remote: ${RENDERED(',"type":"NodePort"')}`,
  ],
  [
    'a generator that changes what is missing',
    'namespace: shop\nresources: [web.yaml, https://git.example/api]\nconfigMapGenerator: [{name: api, behavior: merge, literals: [a=1]}]\n',
    `remote: ${RENDERED()}`,
  ],
  [
    'a remote component, which may change all',
    'resources: [web.yaml]\ncomponents: [https://git.example/api]\n',
    'remote: ',
  ],
  [
    'a transformer, which may change all',
    'resources: [web.yaml]\ntransformers: [all.yaml]\n',
    'plugin: ',
  ],
  [
    'a replacement from what is missing',
    'resources: [web.yaml, https://git.example/api]\nreplacements:\n- source: {kind: ConfigMap, name: api}\n  targets: [{select: {kind: Service}, fieldPaths: [spec.type], options: {create: true}}]\n',
    'remote: ',
  ],
  [
    'a var of what is missing',
    'resources: [web.yaml, https://git.example/api]\nvars: [{name: API, objref: {kind: ConfigMap, name: api, apiVersion: v1}}]\n',
    'remote: ',
  ],
  ['what kustomize refuses', 'resources: [web.yaml, api.yaml]\n', 'refused: '],
])('%s', (_, kustomization, expected) => {
  expect(part(kustomization)).toBe(expected);
});

test('a base of a base that is missing', () => {
  const base = 'resources: [web.yaml, https://git.example/api]\n';
  const files = { 'base/kustomization.yaml': base, 'base/web.yaml': WEB };
  expect(part(`namespace: shop\nresources: [../base]\n${FORWARD}`, files)).toBe(
    `remote: ${RENDERED(',"type":"NodePort"')}`,
  );
});
