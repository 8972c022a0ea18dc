import { Kustomizer } from '../../../lib/deploy/kustomize/build';
import { memoryFiles } from '../../support/memory-files';

const service = (name: string) => `apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {ports: [{port: 80}]}
`;

const configMap = (data: string) => `apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data:
  text: ${data}
`;

/** What the folder `bad` becomes, and what `good` beside it still does. */
function outcome(files: Record<string, string | Uint8Array>): string {
  const kustomizer = new Kustomizer(
    memoryFiles({
      'good/kustomization.yaml': 'resources: [web.yaml]\n',
      'good/web.yaml': service('web'),
      ...files,
    }),
  );
  const texts = ['bad', 'good'].map((folder) => {
    const { objects, refusal } = kustomizer.build(folder);
    if (!refusal) return `${folder}: ${objects.length}`;
    const { reason, message, file = '', line = 0 } = refusal;
    return `${reason}: ${message} (${file}:${line})`;
  });
  return texts.join('; ');
}

const bad = (kustomization: string, web = service('web'), more: Record<string, string> = {}) => ({
  'bad/kustomization.yaml': kustomization,
  'bad/web.yaml': web,
  ...more,
});

const nested = (depth: number) => `${'{a: '.repeat(depth)}b${'}'.repeat(depth)}`;
const nestedLines = (depth: number) =>
  Array.from({ length: depth }, (_, index) => `\n${' '.repeat(index + 3)}a:`).join('');

/** Each field names what the one before it has, nine times. */
function mergeKeys(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const below = Array.from({ length: 9 }, (_, at) => `x${level}${at}: *m${level - 1}`);
    return `m${level}: &m${level} {${level === 0 ? 'a: b' : below.join(', ')}}`;
  });
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n${lines.join('\n')}\nc: {<<: *m${levels - 1}}\n`;
}

test.each([
  [
    'a circle over three',
    bad('resources: [../b]\n', '', {
      'b/kustomization.yaml': 'components: [../c]\n',
      'c/kustomization.yaml': 'kind: Component\nresources:\n- ../bad\n',
    }),
    'refused: ../bad leads in a circle (c/kustomization.yaml:3); good: 1',
  ],
  [
    'the folder itself',
    bad('resources: [.]\n'),
    'refused: . leads in a circle (bad/kustomization.yaml:1); good: 1',
  ],
  [
    'a path out of all files',
    bad('resources:\n- ../../../etc\n'),
    'refused: the file ../../../etc is not there (bad/kustomization.yaml:2); good: 1',
  ],
  [
    'a file out of all files',
    bad('resources:\n- ../../../etc/passwd\n'),
    'refused: the file ../../../etc/passwd is not there (bad/kustomization.yaml:2); good: 1',
  ],
  [
    'an absolute path',
    bad('resources:\n- /etc\n'),
    'refused: the file /etc is not there (bad/kustomization.yaml:2); good: 1',
  ],
  [
    'a patch out of the folder',
    bad('resources: [web.yaml]\npatches:\n- path: ../good/web.yaml\n'),
    'refused: the file ../good/web.yaml is outside bad, which kustomize refuses (bad/kustomization.yaml:3); good: 1',
  ],
  [
    'a generator out of the folder',
    bad('configMapGenerator:\n- {name: a, files: [../good/web.yaml]}\n'),
    'refused: the file ../good/web.yaml is outside bad, which kustomize refuses (bad/kustomization.yaml:2); good: 1',
  ],
  [
    'a patch of an object that is not there',
    bad(
      `resources: [web.yaml]\npatches:\n- patch: |\n    ${service('api').replaceAll('\n', '\n    ')}\n`,
    ),
    'refused: a patch is for Service api, and no object is called so (bad/kustomization.yaml:4); good: 1',
  ],
  [
    'a target that nothing fits',
    bad(
      'resources: [web.yaml]\npatches:\n- target: {name: api}\n  patch: "[{op: remove, path: /spec}]"\n',
    ),
    'bad: 1; good: 1',
  ],
  [
    'a target that both fit',
    bad(
      'resources: [web.yaml, api.yaml]\npatches:\n- target: {kind: Service}\n  patch: "[{op: remove, path: /spec}]"\n',
      service('web'),
      { 'bad/api.yaml': service('api') },
    ),
    'bad: 2; good: 1',
  ],
  [
    'a patch that two objects fit',
    bad(
      `resources: [../a, ../b]\npatches:\n- patch: |\n    ${service('web').replaceAll('\n', '\n    ')}\n`,
      '',
      {
        'a/kustomization.yaml': 'namePrefix: a-\nresources: [web.yaml]\n',
        'a/web.yaml': service('web'),
        'b/kustomization.yaml': 'namePrefix: b-\nresources: [web.yaml]\n',
        'b/web.yaml': service('web'),
      },
    ),
    'refused: a patch is for Service web, and 2 objects are called so (bad/kustomization.yaml:4); good: 1',
  ],
  [
    'one name by two bases',
    bad('resources:\n- ../a\n- ../good\n', '', {
      'a/kustomization.yaml': 'resources: [web.yaml]\n',
      'a/web.yaml': service('web'),
    }),
    'refused: Service web is there twice, also in a/web.yaml:1 (good/web.yaml:1); good: 1',
  ],
  [
    'maps in maps',
    bad('resources: [web.yaml]\n', configMap(nested(100_000))),
    'limit: it is no YAML: nesting exceeded maxDepth (100) (bad/web.yaml:5); good: 1',
  ],
  [
    'maps below maps',
    bad('resources: [web.yaml]\n', configMap(nestedLines(2000))),
    'limit: it is no YAML: nesting exceeded maxDepth (100) (bad/web.yaml:103); good: 1',
  ],
  [
    'lists in lists of the kustomization',
    bad(`resources: ${'['.repeat(100_000)}\n`),
    'limit: it is no YAML: nesting exceeded maxDepth (100) (bad/kustomization.yaml:1); good: 1',
  ],
  [
    'merges of merges',
    bad('resources: [web.yaml]\n', mergeKeys(12)),
    'limit: its aliases stand for too many values (bad/web.yaml:9); good: 1',
  ],
  [
    'an anchor that holds itself',
    bad('resources: [web.yaml]\n', configMap('&a {b: *a}')),
    'refused: an anchor holds itself (bad/web.yaml:5); good: 1',
  ],
  [
    'a text of 5 MB',
    bad('resources: [web.yaml]\n', configMap('x'.repeat(5_000_000))),
    'bad: 1; good: 1',
  ],
  [
    'a key of 1 MB',
    bad('resources: [web.yaml]\n', configMap(`{${'k'.repeat(1_000_000)}: a}`)),
    'bad: 1; good: 1',
  ],
  [
    'a pattern for a text that is too long',
    bad(
      'resources: [web.yaml]\npatches:\n- target: {name: "x[xy]*z"}\n  patch: "[{op: remove, path: /spec}]"\n',
      service('x'.repeat(3000)),
    ),
    'limit: a pattern is for a text that is too long (bad/kustomization.yaml:3); good: 1',
  ],
  [
    'keys of all objects',
    bad('resources: [web.yaml]\n', configMap('{__proto__: {polluted: yes}, constructor: a}')),
    'bad: 1; good: 1',
  ],
  [
    'no YAML',
    bad('resources: [web.yaml]\n', 'a: [\n'),
    'refused: it is no YAML: unexpected end of the stream within a flow collection (bad/web.yaml:2); good: 1',
  ],
  [
    'no UTF-8',
    { ...bad('resources: [web.yaml]\n'), 'bad/web.yaml': new Uint8Array([0xff]) },
    'refused: the file web.yaml is no UTF-8 (bad/kustomization.yaml:1); good: 1',
  ],
  [
    'tabs',
    bad('resources:\n\t- web.yaml\n'),
    'refused: it is no YAML: tab characters must not be used in indentation (bad/kustomization.yaml:2); good: 1',
  ],
])('%s', (_, files, expected) => {
  expect(outcome(files)).toBe(expected);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
