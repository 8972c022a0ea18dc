import { unitsOf } from '../../lib/deploy/units';
import { memoryFiles } from '../support/memory-files';

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n';

const application = (path: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web, namespace: argocd}\n` +
  `spec: {source: {path: "${path}"}, destination: {namespace: web}}\n`;

/** An object of Argo CD that deploys apps/web. */
const ARGO = { 'argo/web.yaml': application('apps/web'), 'apps/web/web.yaml': SERVICE };

const KUSTOMIZATION = {
  'apps/kustomization.yaml': 'resources: [web.yaml]\n',
  'apps/web.yaml': SERVICE,
};

/** A chart that a document installs. */
const INSTALLED = {
  'chart/Chart.yaml': 'name: web\n',
  'chart/templates/web.yaml': SERVICE,
  'README.md': 'helm install web ./chart\n',
};

function isUnused(path: string, files: Readonly<Record<string, string>>): boolean | undefined {
  const all = { ...files, [path]: SERVICE };
  const { units } = unitsOf(Object.keys(all), memoryFiles(all));
  return units.find((unit) => unit.path === path)?.isUnused ?? false;
}

test.each<[string, string, Record<string, string>, boolean]>([
  ['of a repository that states nothing', 'old-web/web.yaml', {}, false],
  ['that a chart makes, which a document installs', 'k8s/web.yaml', INSTALLED, true],
  [
    'that a chart makes too, and a script applies',
    'k8s/web.yaml',
    { ...INSTALLED, 'up.sh': 'kubectl apply -f k8s/\n' },
    false,
  ],
  ['that Argo CD does not take in', 'manifests/web.yaml', ARGO, true],
  [
    'that Argo CD does not take in, and a script applies',
    'manifests/web.yaml',
    { ...ARGO, 'up.sh': 'kubectl apply -f manifests/\n' },
    false,
  ],
  [
    'of an example that a document applies',
    'examples/web.yaml',
    { ...ARGO, 'README.md': 'kubectl apply -f examples/web.yaml\n' },
    true,
  ],
  [
    'where a generator that is not in the files names folders',
    'manifests/web.yaml',
    { ...ARGO, 'argo/more.yaml': application('{{path}}') },
    false,
  ],
  [
    'where a chart makes further Applications',
    'manifests/web.yaml',
    {
      ...ARGO,
      'root/Chart.yaml': 'name: root\n',
      'root/templates/apps.yaml': 'kind: Application\nmetadata: {name: {{ .Values.name }}}\n',
    },
    false,
  ],
  [
    'where a chart makes no Applications',
    'manifests/web.yaml',
    { ...ARGO, 'web/Chart.yaml': 'name: web\n', 'web/templates/web.yaml': SERVICE },
    true,
  ],
  ['that the kustomization beside it leaves out', 'apps/more.yaml', KUSTOMIZATION, true],
  [
    'that the kustomization beside it leaves out, and a document applies',
    'apps/more.yaml',
    { ...KUSTOMIZATION, 'apps/README.md': 'kubectl apply -f more.yaml\n' },
    false,
  ],
  ['in a folder without a kustomization', 'manifests/web.yaml', KUSTOMIZATION, false],
])('a file %s', (_, path, files, expected) => {
  expect(isUnused(path, files)).toBe(expected);
});

const flux = (path: string, name: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n` +
  `metadata: {name: ${name}, namespace: flux-system}\n` +
  `spec: {path: "${path}", sourceRef: {kind: GitRepository, name: home}}\n`;

/** Flux deploys clusters/home, and by its object apps/web; apps/blog has a kustomization of its own. */
const FLUX = {
  'root.yaml': flux('./clusters/home', 'root'),
  'clusters/home/kustomization.yaml': 'resources: [web.yaml]\n',
  'clusters/home/web.yaml': flux('./apps/web', 'web'),
  'apps/web/kustomization.yaml': 'resources: [web.yaml]\n',
  'apps/web/web.yaml': SERVICE,
  'apps/blog/kustomization.yaml': 'resources: [blog.yaml]\n',
  'apps/blog/blog.yaml': SERVICE.replace('web', 'blog'),
};

test.each<[string, string, Record<string, string>, boolean]>([
  ['that Flux deploys', 'apps/web', FLUX, false],
  ['that Flux does not deploy', 'apps/blog', FLUX, true],
  [
    'that Flux does not deploy, and a script applies',
    'apps/blog',
    { ...FLUX, 'up.sh': 'kubectl apply -k apps/blog\n' },
    false,
  ],
  [
    'that Flux may deploy by a path with a variable',
    'apps/blog',
    { ...FLUX, 'clusters/home/web.yaml': flux('./apps/${APP}/app', 'web') },
    false,
  ],
  [
    'that Flux may deploy by a default of a variable',
    'apps/blog',
    { ...FLUX, 'clusters/home/web.yaml': flux('./${DIR:=apps/x}/blog', 'web') },
    false,
  ],
  [
    'where a variable is in a path of other folders',
    'apps/blog',
    { ...FLUX, 'clusters/home/more.yaml': flux('./other/${APP}', 'more') },
    true,
  ],
  [
    'that the Application in it deploys, and its kustomization leaves out',
    'apps/blog',
    { ...FLUX, 'apps/blog/application.yaml': application('apps/blog') },
    false,
  ],
  [
    'of a repository that states nothing',
    'apps/blog',
    without(FLUX, 'root.yaml', 'clusters'),
    false,
  ],
])('a folder with a kustomization %s', (_, path, files, expected) => {
  const { units } = unitsOf(Object.keys(files), memoryFiles(files));
  expect(units.find((unit) => unit.path === path)?.isUnused ?? false).toBe(expected);
});

function without(files: Record<string, string>, ...starts: string[]): Record<string, string> {
  const left = Object.entries(files).filter(
    ([path]) => !starts.some((one) => path.startsWith(one)),
  );
  return Object.fromEntries(left);
}
