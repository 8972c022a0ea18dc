import { Kustomizer } from '../../../lib/deploy/kustomize/build';
import { memoryFiles } from '../../support/memory-files';

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - port: 80
`;

function refusal(files: Record<string, string>, root = 'app'): string {
  const built = new Kustomizer(memoryFiles(files)).build(root);
  if (!built.refusal) return `${built.objects.length} objects`;
  const { reason, message, file, line } = built.refusal;
  return `${reason}: ${message} (${file ?? ''}:${line ?? ''})`;
}

const app = (kustomization: string, more: Record<string, string> = {}) => ({
  'app/kustomization.yaml': kustomization,
  'app/web.yaml': SERVICE,
  ...more,
});

test.each([
  [
    'a base that holds what takes it in',
    app('resources: [../app]\n'),
    'refused: ../app leads in a circle (app/kustomization.yaml:1)',
  ],
  [
    'two that take each other in',
    app('resources:\n- ../b\n', { 'b/kustomization.yaml': 'resources:\n- ../app\n' }),
    'refused: ../app leads in a circle (b/kustomization.yaml:2)',
  ],
  [
    'a file outside of the folder',
    app('resources:\n- web.yaml\n- ../other.yaml\n', { 'other.yaml': SERVICE }),
    'refused: the file ../other.yaml is outside app, which kustomize refuses (app/kustomization.yaml:3)',
  ],
  [
    'a remote base',
    app('resources:\n- web.yaml\n- github.com/a/b//c?ref=v1\n'),
    'remote: github.com/a/b//c?ref=v1 is not in these files (app/kustomization.yaml:3)',
  ],
  [
    'a chart',
    app('resources: [web.yaml]\nhelmCharts:\n- name: web\n'),
    'helm: it renders a Helm chart (app/kustomization.yaml:2)',
  ],
  [
    'a plugin',
    app('resources: [web.yaml]\ntransformers: [x.yaml]\n'),
    'plugin: it runs a transformer (app/kustomization.yaml:2)',
  ],
  [
    'a patch that fits nothing',
    app(
      'resources: [web.yaml]\npatches:\n- patch: |\n    apiVersion: v1\n    kind: Service\n    metadata: {name: api}\n',
    ),
    'refused: a patch is for Service api, and no object is called so (app/kustomization.yaml:4)',
  ],
  [
    'a name that two bases give',
    app('resources:\n- web.yaml\n- ../b\n', {
      'b/kustomization.yaml': 'resources: [web.yaml]\n',
      'b/web.yaml': SERVICE,
    }),
    'refused: Service web is there twice, also in app/web.yaml:1 (b/web.yaml:1)',
  ],
  [
    'a field that kustomize does not have',
    app('resources: [web.yaml]\nnamePrefx: a-\n'),
    'refused: it has the unknown field namePrefx (app/kustomization.yaml:1)',
  ],
  [
    'a pattern that takes long',
    app('resources: [web.yaml]\npatches:\n- target: {name: "(a+)+"}\n  patch: "[]"\n'),
    '1 objects',
  ],
  [
    'a pattern that takes long, with a patch',
    app(
      'resources: [web.yaml]\npatches:\n- target: {name: "(a+)+"}\n  patch: |\n    - {op: remove, path: /spec}\n',
    ),
    'unsupported: the pattern "(a+)+" is not supported (app/kustomization.yaml:3)',
  ],
  [
    'a generator for what a patch has made something else',
    app('resources: [../b]\nsecretGenerator:\n- {name: web, behavior: merge, literals: [a=1]}\n', {
      'b/kustomization.yaml': `secretGenerator:
- {name: web, literals: [a=0], options: {disableNameSuffixHash: true}}
patches:
- target: {kind: Secret}
  options: {allowKindChange: true}
  patch: |
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: web}
`,
    }),
    'refused: Secret web is no longer what it was (app/kustomization.yaml:3)',
  ],
  [
    'no kustomization',
    { 'app/web.yaml': SERVICE },
    'refused: app has no kustomization file (app:1)',
  ],
  [
    'a component as a base',
    app('resources: [../c]\n', {
      'c/kustomization.yaml': 'kind: Component\nnamePrefix: a-\n',
    }),
    'refused: ../c is a component (app/kustomization.yaml:1)',
  ],
  [
    'aliases that stand for too much',
    app('resources: [web.yaml, bomb.yaml]\n', { 'app/bomb.yaml': bomb() }),
    'limit: its aliases stand for too many values (app/bomb.yaml:10)',
  ],
])('%s', (_, files, expected) => {
  expect(refusal(files)).toBe(expected);
});

function bomb(): string {
  const lines = [
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata: {name: bomb}',
    'data:',
    '  a0: &a0 [x, x]',
  ];
  for (let level = 1; level < 20; level++) {
    const alias = `*a${level - 1}`;
    lines.push(`  a${level}: &a${level} [${Array.from({ length: 9 }, () => alias).join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}

test('many folders below each other', () => {
  const files: Record<string, string> = {};
  for (let depth = 0; depth < 100; depth++) {
    files[`d${depth}/kustomization.yaml`] = `resources: [../d${depth + 1}]\n`;
  }
  expect(refusal(files, 'd0')).toBe('limit: it is nested too deep (d60/kustomization.yaml:1)');
});

test('a refusal of an object says where it stands, and nothing else of it', () => {
  const files = app('resources: [web.yaml, twin.yaml]\n', { 'app/twin.yaml': SERVICE });
  expect(new Kustomizer(memoryFiles(files)).build('app')).toEqual({
    objects: [],
    refusal: {
      reason: 'refused',
      message: 'Service web is there twice, also in app/web.yaml:1',
      file: 'app/twin.yaml',
      line: 1,
    },
    kustomizations: ['app/kustomization.yaml'],
  });
});
