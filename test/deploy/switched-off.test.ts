import { unitsOf } from '../../lib/deploy/units';
import { memoryFiles } from '../support/memory-files';

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n';

const WEB = {
  'apps/web/kustomization.yaml': 'resources: [web.yaml]\n',
  'apps/web/web.yaml': SERVICE,
};
const BARE = { 'apps/web/web.yaml': SERVICE };

const parent = (text: string) => ({ 'apps/kustomization.yaml': text });

const application = (path: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web, namespace: argocd}\n` +
  `spec:\n  source: {path: ${path}}\n  destination: {namespace: web}\n`;

const flux = (path: string, name = 'web') =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n` +
  `metadata: {name: ${name}, namespace: flux-system}\n` +
  `spec:\n  path: ${path}\n  sourceRef: {kind: GitRepository, name: home}\n`;

const asComment = (text: string) => text.replace(/^/gm, '# ');

const chart = (app: string) => ({
  'chart/Chart.yaml': 'name: apps\n',
  'chart/values.yaml': `apps: [${app}]\n`,
  'chart/templates/flux.yaml': 'kind: Kustomization\nmetadata: {name: {{ .Values.apps }}}\n',
});

const OTHER = { 'apps/other/other.yaml': SERVICE.replace('web', 'other') };
const BY_FLUX = { ...OTHER, 'cluster/other.yaml': flux('./apps/other', 'other') };

/** Whether what is found in apps/web is an info. */
function isUnused(files: Readonly<Record<string, string>>): boolean | undefined {
  const { units } = unitsOf(Object.keys(files), memoryFiles(files));
  return units.find(({ path }) => path === 'apps/web' || path === 'apps/web/web.yaml')?.isUnused;
}

test.each<[string, Record<string, string>, boolean | undefined]>([
  ['lists it', { ...WEB, ...parent('resources: [web]\n') }, undefined],
  ['does not name it', { ...WEB, ...parent('resources: []\n') }, undefined],
  ['lists it in a comment', { ...WEB, ...parent('resources:\n# - web\n') }, true],
  [
    'has it in a comment with words',
    { ...WEB, ...parent('resources:\n  #- ./web/  # later\n') },
    true,
  ],
  ['comments its whole list', { ...WEB, ...parent('#resources:\n#  - web\n') }, true],
  ['speaks of it', { ...WEB, ...parent('resources: []\n# web is applied first\n') }, undefined],
  ['has it in a comment of another list', { ...WEB, ...parent('patches:\n# - web\n') }, undefined],
  [
    'has it in a comment, and another lists it',
    {
      ...WEB,
      ...parent('resources:\n# - web\n'),
      'b/kustomization.yaml': 'resources: [../apps/web]\n',
    },
    undefined,
  ],
  [
    'has it in a comment, and a document applies it',
    { ...WEB, ...parent('resources:\n# - web\n'), 'README.md': 'kubectl apply -k apps/web\n' },
    undefined,
  ],
  [
    'has it in a comment, and Argo CD deploys it',
    { ...WEB, ...parent('resources:\n# - web\n'), 'argo/web.yaml': application('apps/web') },
    undefined,
  ],
  [
    'has it in a comment, and a chart makes objects of Flux for others',
    { ...WEB, ...parent('resources:\n# - web\n'), ...chart('other') },
    true,
  ],
  [
    'has it in a comment, and a chart that makes such objects names it',
    { ...WEB, ...parent('resources:\n# - web\n'), ...chart('web') },
    undefined,
  ],
  [
    'has it in a comment, and a generator that is not in the files names folders',
    { ...WEB, ...parent('resources:\n# - web\n'), 'argo/web.yaml': application('"{{path}}"') },
    undefined,
  ],
  [
    'has the Flux object of it in a comment',
    {
      ...WEB,
      ...BY_FLUX,
      'cluster/kustomization.yaml': 'resources:\n- other.yaml\n# - web.yaml\n',
      'cluster/web.yaml': flux('./apps/web'),
    },
    true,
  ],
])('a folder whose parent %s', (_, files, expected) => {
  expect(isUnused(files) || undefined).toBe(expected);
});

test.each<[string, Record<string, string>, boolean | undefined]>([
  ['an Application', { ...BARE, 'argo/web.yaml': asComment(application('apps/web')) }, true],
  [
    'an Application below words',
    { ...BARE, 'argo/web.yaml': `# Not yet.\n${asComment(application('apps/web'))}` },
    true,
  ],
  [
    'an Application whose folder another one deploys',
    {
      ...BARE,
      'argo/web.yaml': asComment(application('apps/web')),
      'argo/new.yaml': application('apps/web'),
    },
    undefined,
  ],
  [
    'an Application where another one deploys all files',
    {
      ...BARE,
      'argo/web.yaml': asComment(application('apps/web')),
      'argo/all.yaml': application('.'),
    },
    undefined,
  ],
  [
    'an Application of another folder',
    { ...BARE, 'a.yaml': asComment(application('apps/x')) },
    undefined,
  ],
  ['a Flux object', { ...WEB, ...BY_FLUX, 'c.yaml': asComment(flux('./apps/web')) }, true],
  [
    'a part of a Flux object',
    {
      ...WEB,
      ...BY_FLUX,
      'c.yaml': '# kind: Kustomization\n# spec: {path: ./apps/web}\n',
      'up.sh': 'kubectl apply -k apps/web\n',
    },
    undefined,
  ],
])('a folder of which comments hold %s', (_, files, expected) => {
  expect(isUnused(files) || undefined).toBe(expected);
});
