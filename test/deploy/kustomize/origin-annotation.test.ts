import { Kustomizer } from '../../../lib/deploy/kustomize/build';
import { memoryFiles } from '../../support/memory-files';

const FILES = {
  'base/kustomization.yml':
    'resources: [parts/web.yaml]\nconfigMapGenerator: [{name: made}, {name: more}]\nsecretGenerator: [{name: key}]\n',
  'base/parts/web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n',
};

function origins(buildMetadata: string): Record<string, string | undefined> {
  const merged =
    'configMapGenerator: [{name: made, behavior: merge}, {name: more, behavior: replace}]';
  const text = `resources: [../base]\n${merged}\n${buildMetadata}`;
  const built = new Kustomizer(memoryFiles({ ...FILES, 'app/kustomization.yaml': text })).build(
    'app',
  );
  if (built.refusal) throw new Error(built.refusal.message);
  return Object.fromEntries(
    built.objects.map(({ value }) => {
      const { metadata } = value as {
        metadata: { name: string; annotations?: Record<string, string> };
      };
      return [
        metadata.name.replace(/-.*/, ''),
        metadata.annotations?.['config.kubernetes.io/origin'],
      ];
    }),
  );
}

test('objects say which file they are of, or what made them, where the root wants it', () => {
  const made = (file: string, kind: string) =>
    `configuredIn: ${file}\nconfiguredBy:\n  apiVersion: builtin\n  kind: ${kind}\n`;
  expect(origins('buildMetadata: [originAnnotations]\n')).toEqual({
    web: 'path: ../base/parts/web.yaml\n',
    made: made('../base/kustomization.yml', 'ConfigMapGenerator'),
    more: made('kustomization.yaml', 'ConfigMapGenerator'),
    key: made('../base/kustomization.yml', 'SecretGenerator'),
  });
});

test('and otherwise they do not', () => {
  const none = { web: undefined, made: undefined, more: undefined, key: undefined };
  expect(origins('')).toEqual(none);
  expect(origins('buildMetadata: [managedByLabel]\n')).toEqual(none);
});

test('a patch that removes the origin of an object is its origin', () => {
  const patch =
    'patches:\n- target: {kind: Service}\n  patch: "[{op: add, path: /metadata/annotations, value: {a: b}}]"\n';
  expect(origins(`${patch}buildMetadata: [originAnnotations]\n`)['web']).toBe(
    'configuredIn: kustomization.yaml\nconfiguredBy:\n  apiVersion: builtin\n  kind: PatchTransformer\n',
  );
});
