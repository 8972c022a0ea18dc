import { unitsOf } from '../../lib/deploy/units';
import { memoryFiles } from '../support/memory-files';

const flux = (name: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n` +
  `metadata: {name: ${name}, namespace: flux-system}\n` +
  `spec:\n  path: ./apps/${name}\n  sourceRef: {kind: GitRepository, name: home}\n`;

const BROKEN = { 'apps/web/broken.yaml': 'kind: [Service\n' };
const TAKEN = { 'apps/web/kustomization.yaml': 'resources: [broken.yaml]\n', ...BROKEN };
const OTHER = { 'apps/api/kustomization.yaml': 'resources: []\n' };
const DEPLOYED = {
  'flux/kustomization.yaml': 'resources: [api.yaml, web.yaml]\n',
  'flux/api.yaml': flux('api'),
  'flux/web.yaml': flux('web'),
};
const SWITCHED_OFF = {
  ...DEPLOYED,
  'flux/kustomization.yaml': 'resources:\n  - api.yaml\n  # - web.yaml\n',
  'clusters/home.yaml': flux('flux').replace('./apps/', './'),
};
const SHARED = {
  'apps/api/kustomization.yaml': 'resources: [../web]\n',
};

/** The files that kustomize cannot read, and whether something deploys them. */
function told(files: Readonly<Record<string, string>>): string[] {
  const { units } = unitsOf(Object.keys(files), memoryFiles(files));
  return units
    .filter(({ reading }) => reading && reading.unreadable.length > 0)
    .map(({ path, isUnused }) => `${path}: ${isUnused ? 'not deployed' : 'deployed'}`);
}

test.each<[string, Record<string, string>, string[]]>([
  ['nothing deploys anything', TAKEN, ['apps/web/broken.yaml: deployed']],
  [
    'Flux deploys its kustomization',
    { ...TAKEN, ...OTHER, ...DEPLOYED },
    ['apps/web/broken.yaml: deployed'],
  ],
  [
    'its object is commented out of a kustomization',
    { ...TAKEN, ...OTHER, ...SWITCHED_OFF },
    ['apps/web/broken.yaml: not deployed'],
  ],
  [
    'its object is commented out, and another kustomization that is deployed takes it in',
    { ...TAKEN, ...SHARED, ...SWITCHED_OFF },
    ['apps/web/broken.yaml: deployed'],
  ],
  [
    'no object deploys its kustomization, beside others that they do',
    { ...TAKEN, ...OTHER, 'flux/api.yaml': flux('api') },
    ['apps/web/broken.yaml: not deployed'],
  ],
  [
    'a document applies its kustomization',
    {
      ...TAKEN,
      ...OTHER,
      'flux/api.yaml': flux('api'),
      'README.md': 'kubectl apply -k apps/web\n',
    },
    ['apps/web/broken.yaml: deployed'],
  ],
  [
    'it lies in a folder of what is retired',
    {
      'archive/web/kustomization.yaml': 'resources: [broken.yaml]\n',
      'archive/web/broken.yaml': BROKEN['apps/web/broken.yaml'],
    },
    ['archive/web/broken.yaml: not deployed'],
  ],
  ['no kustomization takes it in', BROKEN, ['apps/web/broken.yaml: deployed']],
])('a text that cannot be read, where %s', (_, files, expected) => {
  expect(told(files)).toEqual(expected);
});
