import type { Unit } from '../../lib/deploy/unit';
import { UnitKind } from '../../lib/deploy/unit';
import { unitsOf } from '../../lib/deploy/units';
import { memoryFiles } from '../support/memory-files';

function service(name: string, more = ''): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  ports:\n    - port: 80\n${more}`;
}

function units(files: Readonly<Record<string, string>>): Unit[] {
  return [...unitsOf(Object.keys(files), memoryFiles(files)).units];
}

/** Each unit in a line: kind, path, name, cluster, and its objects or why it is not judged. */

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

const directory = (text: string) =>
  APPLICATION.replace(/ {4}kustomize:\n(?: {6}.*\n)*/, `    directory: ${text}\n`);

const DIRECTORY = {
  'apps/web/web.yaml': service('web'),
  'apps/web/draft.yaml': service('draft'),
  'apps/web/more/more.yaml': service('more'),
};

/** The objects that Argo CD deploys, and the files of the folder that are left. */
function takenBy(text: string) {
  const found = units({ 'argo/web.yaml': directory(text), ...DIRECTORY });
  const below = found.filter(({ path }) => path.startsWith('apps/'));
  return below.map(({ kind, path, manifests, isUnused }) =>
    kind === UnitKind.FILE
      ? `${path} ${isUnused ? 'unused' : 'alone'}`
      : manifests.map(({ name }) => name).join(' '),
  );
}

test.each([
  ['{recurse: true}', ['draft more web']],
  ['{}', ['apps/web/more/more.yaml unused', 'draft web']],
  ['{recurse: "{{recurse}}"}', ['draft more web']],
  ['{recurse: false}', ['apps/web/more/more.yaml unused', 'draft web']],
  ['{include: web.yaml}', ['apps/web/draft.yaml unused', 'apps/web/more/more.yaml unused', 'web']],
  ['{recurse: true, include: "{web.yaml,more/*}"}', ['apps/web/draft.yaml unused', 'more web']],
  ['{recurse: true, exclude: draft.yaml}', ['apps/web/draft.yaml unused', 'more web']],
  ['{include: "[w]eb.yaml"}', ['']],
])('Argo CD takes of a directory what it is told to: %s', (text, expected) => {
  expect(takenBy(text).sort()).toEqual(expected);
});

test('a file that one of two Applications takes is deployed', () => {
  const other = directory('{include: draft.yaml}').replace('name: web,', 'name: draft,');
  const files = { 'argo/web.yaml': directory('{include: web.yaml}'), 'argo/draft.yaml': other };
  const left = units({ ...files, ...DIRECTORY }).filter(({ kind }) => kind === UnitKind.FILE);
  expect(left.map(({ path }) => path)).toEqual([
    'argo/web.yaml',
    'argo/draft.yaml',
    'apps/web/more/more.yaml',
  ]);
});

test('values of a chart that lie in a directory are passed over, as Argo CD does', () => {
  const values = 'image:\n  kind: small\nmetadata: {}\n';
  const files = { 'argo/web.yaml': directory('{recurse: true}'), ...DIRECTORY };
  const [found] = units({ ...files, 'apps/web/values.yaml': values }).filter(
    ({ kind }) => kind === UnitKind.ARGO,
  );
  expect(found?.refusal).toBeUndefined();
  expect(found?.manifests.map(({ name }) => name)).toEqual(['draft', 'more', 'web']);
  // What has all the words of an object is refused there too.
  const [broken] = units({ ...files, 'apps/web/values.yaml': `${values}apiVersion: v1\n` }).filter(
    ({ kind }) => kind === UnitKind.ARGO,
  );
  expect(broken?.refusal?.message).toBe('an object has no kind');
});

test('a folder above that is one of another repository is not deployed', () => {
  const other = (path: string, name: string) =>
    directory('{recurse: true}')
      .replace('name: web', `name: ${name}`)
      .replace('path: apps/web', `path: ${path}`);
  const files = {
    'argo/web.yaml': other('apps/web', 'web'),
    'argo/api.yaml': other('apps/api', 'api'),
    'argo/secret.yaml': other('apps', 'secret').replace('example/repo', 'example/secrets.git'),
    'apps/api/api.yaml': service('api'),
    ...DIRECTORY,
  };
  const named = units(files).map(({ name, manifests }) => `${name} ${manifests.length}`);
  expect(named.filter((one) => one.startsWith('argocd/'))).toEqual([
    'argocd/web 3',
    'argocd/api 1',
  ]);
  // Of two of which neither is named more, both are taken.
  const { 'argo/api.yaml': _, ...two } = files;
  const both = units(two).map(({ name }) => name);
  expect(both).toContain('argocd/secret');
});
