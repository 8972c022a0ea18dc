import { unitsOf } from '../../lib/deploy/units';
import { memoryFiles } from '../support/memory-files';

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n';

const flux = (name: string, path: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n` +
  `metadata: {name: ${name}, namespace: flux-system}\n` +
  `spec:\n  path: ${path}\n  sourceRef: {kind: GitRepository, name: home}\n`;

const argo = (name: string, path: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: ${name}, namespace: argocd}\n` +
  `spec:\n  source: {path: ${path}}\n  destination: {namespace: web}\n`;

/** The units that are not known to be deployed. */
function unused(files: Readonly<Record<string, string>>): string[] {
  const { units } = unitsOf(Object.keys(files), memoryFiles(files));
  return units.filter(({ isUnused }) => isUnused).map(({ kind, path }) => `${kind} ${path}`);
}

const ROOT = { 'flux/apps.yaml': flux('apps', './apps') };
const LISTED = {
  'apps/games/kustomization.yaml': 'resources: [chess/ks.yaml]\n',
  'apps/games/chess/ks.yaml': flux('chess', './apps/games/chess/app'),
  'apps/games/chess/app/web.yaml': SERVICE,
};
const LEFT_OUT = {
  'apps/games/go/ks.yaml': flux('go', './apps/games/go/app'),
  'apps/games/go/app/kustomization.yaml': 'resources: [web.yaml]\n',
  'apps/games/go/app/web.yaml': SERVICE,
};
const STRAY = ['file apps/games/go/ks.yaml', 'Flux Kustomization apps/games/go/app'];

test.each<[string, Record<string, string>, string[]]>([
  ['a kustomization that Flux deploys leaves it out', { ...ROOT, ...LISTED, ...LEFT_OUT }, STRAY],
  ['nothing deploys the kustomization', { ...LISTED, ...LEFT_OUT }, []],
  [
    'a document applies it',
    { ...ROOT, ...LISTED, ...LEFT_OUT, 'README.md': 'kubectl apply -f apps/games/go/ks.yaml\n' },
    [],
  ],
  [
    'another object deploys what it does',
    { ...ROOT, ...LISTED, ...LEFT_OUT, 'flux/go.yaml': flux('other', './apps/games/go/app') },
    STRAY,
  ],
  [
    'what it deploys holds more of them',
    {
      ...ROOT,
      ...LISTED,
      ...LEFT_OUT,
      'apps/games/go/app/kustomization.yaml': 'resources: [web.yaml, more.yaml]\n',
      'apps/games/go/app/more.yaml': flux('more', './apps/games/go/more'),
      'apps/games/go/more/web.yaml': SERVICE,
    },
    [...STRAY, 'Flux Kustomization apps/games/go/more'],
  ],
  [
    'it is an Application, which Flux does not deploy here',
    { ...ROOT, ...LISTED, 'apps/games/go/app.yaml': argo('go', 'go'), 'go/web.yaml': SERVICE },
    [],
  ],
])('an object of Flux in a file: %s', (_, files, expected) => {
  expect(unused(files)).toEqual(expected);
});

const OWN = {
  'web/application.yaml': argo('web', 'web'),
  'web/kustomization.yaml': 'resources: [web.yaml]\n',
  'web/web.yaml': SERVICE,
};

test.each<[string, Record<string, string>, string[]]>([
  ['lies beside the kustomization that it deploys', OWN, []],
  [
    'lies beside one that another Application deploys',
    { ...OWN, 'root.yaml': argo('root', 'web') },
    ['file web/application.yaml', 'Argo CD Application web'],
  ],
])('an Application %s', (_, files, expected) => {
  expect(unused(files)).toEqual(expected);
});
