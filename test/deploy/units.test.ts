import type { Manifest } from '../../lib/model/read/manifest';
import { objectText } from '../../lib/model/read/manifest';
import type { Unit } from '../../lib/deploy/unit';
import { unitsOf } from '../../lib/deploy/units';
import { memoryFiles } from '../support/memory-files';

function service(name: string, more = ''): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  ports:\n    - port: 80\n${more}`;
}

function units(files: Readonly<Record<string, string>>): Unit[] {
  return [...unitsOf(Object.keys(files), memoryFiles(files)).units];
}

/** Each unit in a line: kind, path, name, cluster, and its objects or why it is not judged. */
function lines(files: Readonly<Record<string, string>>): string[] {
  return units(files).map(({ kind, path, name, cluster, manifests, refusal }) =>
    [
      kind,
      path,
      name,
      cluster && `@${cluster}`,
      refusal?.message ?? manifests.map(objectText).join(', '),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

test('kustomizations, what lies beside them, charts and plain files', () => {
  expect(
    lines({
      'apps/base/kustomization.yaml': 'resources: [web.yaml]\n',
      'apps/base/web.yaml': service('web'),
      'apps/base/patch-that-nobody-takes.yaml': service('web'),
      'apps/base/more.yaml': service('more'),
      'apps/prod/kustomization.yaml':
        'resources: [../base]\nnamespace: prod\npatches:\n- path: patch.yaml\n',
      'apps/prod/patch.yaml': service('web', '      nodePort: 30080\n'),
      'apps/test/kustomization.yaml': 'resources: [../base, github.com/a/b]\n',
      'apps/part/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnamePrefix: a-\n',
      'chart/Chart.yaml': 'name: web\n',
      'chart/values.yaml': 'kind: no\n',
      'chart/templates/service.yaml': service('{{ .Release.Name }}'),
      'plain/web.yaml': service('plain'),
    }),
  ).toEqual([
    'kustomization apps/prod Service prod/web',
    'kustomization apps/test github.com/a/b is not in these files',
    'file apps/base/patch-that-nobody-takes.yaml',
    'file apps/base/more.yaml Service default/more',
    'plain files plain/web.yaml Service default/plain',
    'chart chart',
  ]);
});

const FLUX = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: apps
  namespace: flux-system
spec:
  path: ./apps/web
  sourceRef:
    kind: GitRepository
    name: flux-system
  targetNamespace: shop
  images:
    - name: web
      newTag: "2"
  patches:
    - target:
        kind: Service
      patch: |
        - op: add
          path: /spec/type
          value: LoadBalancer
  postBuild:
    substitute:
      PORT: "8080"
`;

const TREE = {
  'clusters/lab/apps.yaml': FLUX,
  'clusters/live/apps.yaml': FLUX.replace('8080', '9090'),
  'apps/web/service.yaml': service('web').replace('port: 80', 'port: ${PORT}'),
  'apps/web/route/kustomization.yaml': 'resources: [route.yaml]\n',
  'apps/web/route/route.yaml': service('route').replace('port: 80', 'port: ${OTHER:=81}'),
};

test('Flux deploys folders into clusters', () => {
  expect(lines(TREE)).toEqual([
    'file clusters/lab/apps.yaml @lab Kustomization flux-system/apps',
    'file clusters/live/apps.yaml @live Kustomization flux-system/apps',
    'Flux Kustomization apps/web flux-system/apps @lab Service shop/route, Service shop/web',
    'Flux Kustomization apps/web flux-system/apps @live Service shop/route, Service shop/web',
  ]);
});

function fluxService(files: Readonly<Record<string, string>>, name: string): Manifest | undefined {
  const found = units(files).filter(({ kind }) => kind.startsWith('Flux'));
  return found.flatMap(({ manifests }) => [...manifests]).find((one) => one.name === name);
}

test('a Flux object of another repository deploys none of these files', () => {
  const other = FLUX.replace('name: flux-system', 'name: other').replace('./apps/web', './');
  const found = lines({ ...TREE, 'clusters/lab/other.yaml': other });
  expect(found.filter((line) => line.startsWith('Flux'))).toEqual(
    lines(TREE).filter((line) => line.startsWith('Flux')),
  );
});

test('what Flux sets is written where it is said', () => {
  const web = fluxService(TREE, 'web');
  expect(web?.spec).toEqual({ ports: [{ port: 8080 }], type: 'LoadBalancer' });
  const place = (field: string) => {
    const { file = '', line = 0 } = web?.origin.spotOf?.(field) ?? {};
    return `${file}:${line}`;
  };
  expect(place('metadata.name')).toBe('apps/web/service.yaml:4');
  expect(place('metadata.namespace')).toBe('clusters/lab/apps.yaml:11');
  expect(place('spec.type')).toBe('clusters/lab/apps.yaml:18');
  expect(place('spec.ports[0].port')).toBe('apps/web/service.yaml:7');
  expect(fluxService(TREE, 'route')?.spec['ports']).toEqual([{ port: 81 }]);
});

test.each([
  ['a Secret', 'Secret', '${OTHER:=81}'],
  ['a ConfigMap that is not there', 'ConfigMap', '${OTHER:=81}'],
])('what %s may say is not known', (_, kind, port) => {
  const from = `    substituteFrom:\n      - kind: ${kind}\n        name: vars\n`;
  const files = { ...TREE, 'clusters/lab/apps.yaml': FLUX + from };
  expect(fluxService(files, 'route')?.spec['ports']).toEqual([{ port }]);
});

test('a ConfigMap that is there says the values', () => {
  const from = '    substituteFrom:\n      - kind: ConfigMap\n        name: vars\n';
  const vars =
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: vars, namespace: flux-system}\ndata: {OTHER: "82"}\n';
  const files = { ...TREE, 'clusters/lab/apps.yaml': FLUX + from, 'clusters/lab/vars.yaml': vars };
  expect(fluxService(files, 'route')?.spec['ports']).toEqual([{ port: 82 }]);
});

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web, namespace: argocd}
spec:
  source:
    repoURL: https://git.example/repo
    path: apps/web
    kustomize:
      namePrefix: my-
      images: ["web=registry/web:2"]
  destination: {name: live, namespace: shop}
`;

test('Argo CD deploys folders into clusters', () => {
  const files = {
    'argo/web.yaml': APPLICATION,
    'apps/web/kustomization.yaml': 'resources: [web.yaml]\n',
    'apps/web/web.yaml': service('web'),
  };
  expect(lines(files)).toEqual([
    'file argo/web.yaml Application argocd/web',
    'Argo CD Application apps/web argocd/web @live Service shop/my-web',
  ]);
  const chart = { ...files, 'apps/web/Chart.yaml': 'name: web\n' };
  expect(lines(chart)).toContain('Argo CD Application apps/web argocd/web @live it is a chart');
});

test('a copy of an Application beside what it deploys deploys nothing more', () => {
  const application = (name: string, path: string) =>
    `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}, namespace: argocd}
spec:
  source: {repoURL: https://git.example/repo, path: ${path}, directory: {recurse: true}}
  destination: {server: https://kubernetes.default.svc, namespace: shop}
`;
  const files = {
    'root.yaml': application('root', 'apps/manifests'),
    'apps/manifests/web.yaml': application('web', 'apps/web'),
    'apps/web/application.yaml': application('web', 'apps/web'),
    'apps/web/web.yaml': service('web'),
  };
  expect(lines(files)).toEqual([
    'file root.yaml Application argocd/root',
    'Argo CD Application apps/manifests argocd/root Application argocd/web',
    'Argo CD Application apps/web argocd/web Application argocd/web, Service shop/web',
  ]);
  expect(new Set(units(files).map(({ group }) => group))).toEqual(new Set(['root.yaml']));
});

test('Flux writes into the kustomization of the folder, whose patches see its components', () => {
  const flux = FLUX.replace(
    '  targetNamespace: shop\n',
    '  targetNamespace: shop\n  components: [../part]\n',
  );
  const files = {
    ...TREE,
    'clusters/lab/apps.yaml': flux,
    'apps/web/kustomization.yaml': [
      'resources: [service.yaml]',
      'namespace: own',
      'patches:',
      '- target: {kind: Service, name: extra}',
      '  patch: |-',
      '    [{op: add, path: /spec/clusterIP, value: None}]',
    ].join('\n'),
    'apps/part/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [extra.yaml]\n',
    'apps/part/extra.yaml': service('extra'),
  };
  expect(fluxService(files, 'extra')?.namespace).toBe('shop');
  expect(fluxService(files, 'extra')?.spec['clusterIP']).toBe('None');
});

test('Flux leaves out labels that are not all strings, and kustomize does not', () => {
  const text = service('web').replace(
    '  name: web',
    '  name: web\n  labels: {a: b, enabled: true}',
  );
  const files = { ...TREE, 'apps/web/service.yaml': text };
  expect(fluxService(files, 'web')?.object['metadata']).toEqual({
    name: 'web',
    namespace: 'shop',
  });
  const alone = { 'app/kustomization.yaml': 'resources: [web.yaml]\n', 'app/web.yaml': text };
  expect(units(alone)[0]?.manifests[0]?.object['metadata']).toEqual({
    name: 'web',
    labels: { a: 'b', enabled: true },
  });
});

test('beside kustomizations, plain files of different folders are not known to meet', () => {
  const files = {
    'app/kustomization.yaml': 'resources: []\nnamePrefix: a-\n',
    'one/a.yaml': service('a'),
    'one/b.yaml': service('b'),
    'two/c.yaml': service('c'),
  };
  const groups = units(files).map(({ path, group }) => `${path} ${group}`);
  expect(groups.filter((line) => !line.startsWith('app'))).toEqual([
    'one/a.yaml one',
    'one/b.yaml one',
    'two/c.yaml two',
  ]);
});

test.each([
  ['clusters/lab/apps', 'lab'],
  ['k8s/clusters/overlays/lab/apps', 'lab'],
  ['clusters/base/apps', ''],
  ['clusters/common', ''],
])('what lies in %s is for the cluster "%s"', (folder, cluster) => {
  const files = {
    [`${folder}/kustomization.yaml`]: 'resources: [web.yaml]\n',
    [`${folder}/web.yaml`]: service('web'),
  };
  expect(units(files)[0]?.cluster).toBe(cluster);
});

test('Flux reads files of the repository outside of a folder, and kustomize does not', () => {
  const files = {
    ...TREE,
    'apps/web/kustomization.yaml': 'resources: [../shared.yaml]\n',
    'apps/shared.yaml': service('shared'),
  };
  expect(fluxService(files, 'shared')?.namespace).toBe('shop');
  const { 'clusters/lab/apps.yaml': _, 'clusters/live/apps.yaml': __, ...alone } = files;
  expect(units(alone).flatMap(({ refusal }) => refusal?.message ?? [])).toEqual([
    'the file ../shared.yaml is outside apps/web, which kustomize refuses',
  ]);
});

test('of a folder without a kustomization Flux takes in what no kustomization on the way leaves out', () => {
  const files = {
    'clusters/lab/apps.yaml': FLUX.replace('./apps/web', './apps'),
    'apps/web/kustomization.yaml': 'resources: [web.yaml] # and not off/\n',
    'apps/web/web.yaml': service('web'),
    'apps/web/off/kustomization.yaml': 'resources: [off.yaml]\n',
    'apps/web/off/off.yaml': service('off'),
    'apps/plain/a.yaml': service('plain'),
  };
  expect(lines(files)).toEqual([
    'kustomization apps/web/off Service default/off',
    'file clusters/lab/apps.yaml @lab Kustomization flux-system/apps',
    'Flux Kustomization apps flux-system/apps @lab Service shop/plain, Service shop/web',
  ]);
});
