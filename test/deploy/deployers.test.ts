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

function isUnused(path: string, files: Readonly<Record<string, string>>): boolean | undefined {
  const all = { ...files, [path]: SERVICE };
  const { units } = unitsOf(Object.keys(all), memoryFiles(all));
  return units.find((unit) => unit.path === path)?.isUnused ?? false;
}

test.each<[string, string, Record<string, string>, boolean]>([
  ['of a repository that states nothing', 'old-web/web.yaml', {}, false],
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
