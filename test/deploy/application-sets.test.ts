import { UnitKind } from '../../lib/deploy/unit';
import { unitsOf } from '../../lib/deploy/units';
import { memoryFiles } from '../support/memory-files';

const WEB = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n';

const FOLDERS = {
  'apps/one/kustomization.yaml': 'resources: [web.yaml]\n',
  'apps/one/web.yaml': WEB,
  'apps/two/web.yaml': WEB,
  'apps/old/web.yaml': WEB,
  'envs/live/config.json': '{"cluster": {"name": "live"}, "prefix": "l-"}',
  'envs/test/config.json': '{"cluster": {"name": "test"}, "prefix": "t-"}',
};

function set(generators: string, template: string, more = ''): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: all, namespace: argocd}
spec:
${more}  generators:
${generators}  template:
${template}`;
}

/** Each Application: its folder, name and cluster, and what it deploys. */
function applications(text: string): string[] {
  const files = { ...FOLDERS, 'argo.yaml': text };
  return unitsOf(Object.keys(files), memoryFiles(files))
    .units.filter(({ kind }) => kind.startsWith('Argo'))
    .map(({ path, name, cluster, manifests }) => {
      const objects = manifests.map(({ namespace, name: one }) => `${namespace}/${one}`);
      return `${path} ${name} @${cluster} ${objects.join(', ')}`;
    })
    .sort();
}

const TEMPLATE = `    metadata: {name: '{{path.basename}}'}
    spec:
      source: {path: '{{path}}'}
      destination: {name: lab, namespace: '{{path[1]}}'}
`;

test('folders of the repository', () => {
  const generators = `  - git:
      directories:
      - path: apps/*
      - path: apps/old
        exclude: true
`;
  expect(applications(set(generators, TEMPLATE))).toEqual([
    'apps/one argocd/one @lab one/web',
    'apps/two argocd/two @lab two/web',
  ]);
});

test('lists, matrices and Go templates', () => {
  const generators = `  - matrix:
      generators:
      - list:
          elements:
          - app: one
          - app: two
      - git:
          files:
          - path: envs/**/config.json
`;
  const template = `    metadata: {name: '{{ .app }}-{{ .cluster.name }}'}
    spec:
      source:
        path: apps/{{.app}}
        kustomize: {namePrefix: '{{.prefix}}'}
      destination: {name: '{{.cluster.name}}', namespace: shop}
`;
  expect(applications(set(generators, template, '  goTemplate: true\n'))).toEqual([
    'apps/one argocd/one-live @live shop/l-web',
    'apps/one argocd/one-test @test shop/t-web',
    'apps/two argocd/two-live @live shop/l-web',
    'apps/two argocd/two-test @test shop/t-web',
  ]);
});

test('elements that are merged, and clusters that are not known', () => {
  const merge = `  - merge:
      mergeKeys: [app]
      generators:
      - list: {elements: [{app: one, cluster: a}, {app: two, cluster: a}]}
      - list: {elements: [{app: two, cluster: b}]}
`;
  const template = (cluster: string) => `    metadata: {name: '{{app}}'}
    spec:
      source: {path: 'apps/{{app}}'}
      destination: {name: '${cluster}', namespace: shop}
`;
  expect(applications(set(merge, template('{{cluster}}')))).toEqual([
    'apps/one argocd/one @a shop/web',
    'apps/two argocd/two @b shop/web',
  ]);
  const clusters = `  - matrix:\n      generators:\n      - clusters: {}\n      - list: {elements: [{app: one}]}\n`;
  expect(applications(set(clusters, template('{{name}}')))).toEqual([
    'apps/one argocd/one @ shop/web',
  ]);
});

const FOUND = `    metadata: {name: '{{path.basename}}'}
    spec:
      source: {path: '{{path}}', directory: {include: app.yaml}}
      destination: {name: lab}
`;

/** Of a folder that is in no file: what else is deployed is not known. */
const UNKNOWN = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: more, namespace: argocd}
spec: {source: {path: '{{path}}'}}
`;

/** The files that an ApplicationSet leaves out, and others that something else may deploy. */
function left(text: string): string[] {
  const files = {
    'argo.yaml': `${text}---\n${UNKNOWN}`,
    'web/live/app.yaml': WEB,
    'web/live/wip.yaml': WEB.replace('web', 'wip'),
    'web/next/wip.yaml': WEB.replace('web', 'next'),
    'web/readme.yaml': WEB.replace('web', 'readme'),
    'tools/web.yaml': WEB.replace('web', 'tool'),
  };
  return unitsOf(Object.keys(files), memoryFiles(files))
    .units.filter(({ kind, path }) => kind === UnitKind.FILE && path !== 'argo.yaml')
    .map(({ path, isUnused }) => `${path} ${isUnused ? 'unused' : 'alone'}`);
}

test('what an ApplicationSet leaves out of the folders that it looks for is unused', () => {
  const found = '  - git: {files: [{path: "web/**/app.yaml"}]}\n';
  expect(left(set(found, FOUND))).toEqual([
    'web/live/wip.yaml unused',
    'web/next/wip.yaml unused',
    'web/readme.yaml alone',
    'tools/web.yaml alone',
  ]);
  const matrix = `  - matrix: {generators: [{git: {files: [{path: "web/*/app.yaml"}]}}, {list: {elements: [{a: b}]}}]}\n`;
  expect(left(set(matrix, FOUND))).toContain('web/next/wip.yaml unused');
});

test.each([
  ['anywhere', '"**/app.yaml"', FOUND],
  ['for another folder', '"web/*/app.yaml"', FOUND.replace("'{{path}}'", 'web/live')],
])('an ApplicationSet that looks %s leaves nothing out of the others', (_, path, template) => {
  const found = `  - git: {files: [{path: ${path}}]}\n`;
  expect(left(set(found, template))).toContain('web/next/wip.yaml alone');
});
