import * as fc from 'fast-check';
import type { Built } from '../../../lib/deploy/kustomize/build';
import { Kustomizer } from '../../../lib/deploy/kustomize/build';
import type { YNode } from '../../../lib/deploy/kustomize/node';
import { kustomizeTrees } from '../../support/kustomize-trees';
import { memoryFiles } from '../../support/memory-files';

/** All that a root becomes: its objects, and where each value is written. */
function whole({ objects, ...rest }: Built): string {
  return JSON.stringify([rest, objects.map(({ value, root }) => [value, spots(root)])]);
}

function spots({ file, line, content }: YNode): unknown {
  return [file, line, content.map(spots)];
}

const BASE = {
  'base/kustomization.yaml': 'resources: [web.yaml]\ncommonLabels: {app: web}\n',
  'base/web.yaml':
    'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n',
};

const overlay = (patch: string) =>
  `resources: [../base]\npatches:\n- target: {kind: Service}\n  patch: |-\n${patch}`;

describe('a base is rendered once, and nobody changes it for another one', () => {
  test('roots of one tree become what each becomes alone, in any order', () => {
    const check = (tree: Record<string, string>) => {
      const files = memoryFiles(tree);
      const folders = Object.keys(tree)
        .filter((path) => path.endsWith('/kustomization.yaml'))
        .map((path) => path.slice(0, path.lastIndexOf('/')));
      const alone = folders.map((folder) => whole(new Kustomizer(files).build(folder)));
      const together = new Kustomizer(files);
      expect(folders.map((folder) => whole(together.build(folder)))).toEqual(alone);
      expect([...folders].reverse().map((folder) => whole(together.build(folder)))).toEqual(
        [...alone].reverse(),
      );
    };
    fc.assert(fc.property(kustomizeTrees(), check), {
      numRuns: Number(process.env['BASE_RUNS'] ?? 12),
      seed: 20261129,
    });
  });

  test('what one root patches, another one does not have', () => {
    const kustomizer = new Kustomizer(
      memoryFiles({
        ...BASE,
        'a/kustomization.yaml': overlay(
          '    - {op: replace, path: /spec/ports/0/port, value: 81}\n',
        ),
        'b/kustomization.yaml': overlay(
          '    apiVersion: v1\n    kind: Service\n    metadata: {name: web}\n    spec: {type: NodePort}\n',
        ),
      }),
    );
    const specs = ['a', 'b', 'base', 'a'].map(
      (root) => (kustomizer.build(root).objects[0]?.value as { spec: unknown }).spec,
    );
    const selector = { app: 'web' };
    expect(specs).toEqual([
      { ports: [{ port: 81 }], selector },
      { ports: [{ port: 80 }], selector, type: 'NodePort' },
      { ports: [{ port: 80 }], selector },
      { ports: [{ port: 81 }], selector },
    ]);
  });

  test('each root that takes in a base says what of it is not in the files', () => {
    const remote = 'https://example.com/web.yaml';
    const kustomizer = new Kustomizer(
      memoryFiles({
        ...BASE,
        'base/kustomization.yaml': `resources: [web.yaml, '${remote}']\n`,
        'a/kustomization.yaml': 'resources: [../base]\n',
        'b/kustomization.yaml': 'resources: [../base]\n',
      }),
    );
    const refusal = {
      reason: 'remote',
      message: `${remote} is not in these files`,
      file: 'base/kustomization.yaml',
      line: 1,
    };
    for (const root of ['a', 'b']) {
      const built = kustomizer.build(root);
      expect(built.refusal).toEqual(refusal);
      expect(built.objects).toHaveLength(1);
      expect(built.kustomizations).toEqual([
        `${root}/kustomization.yaml`,
        'base/kustomization.yaml',
      ]);
    }
  });

  test('a base that holds the root is a circle, whoever took it in before', () => {
    const kustomizer = new Kustomizer(
      memoryFiles({
        ...BASE,
        'out/kustomization.yaml': 'resources: [../top]\n',
        'top/kustomization.yaml': 'resources: [../base, ../x]\n',
        'x/kustomization.yaml': 'resources: []\nnamePrefix: a-\n',
        'x/y/kustomization.yaml': 'resources: [../../top]\n',
      }),
    );
    expect(kustomizer.build('out').refusal).toBeUndefined();
    expect(kustomizer.build('x/y').refusal?.message).toBe('../x leads in a circle');
  });

  const chain = (length: number, end: Record<string, string>, field = 'resources') =>
    memoryFiles({
      ...end,
      ...Object.fromEntries(
        Array.from({ length }, (_, at) => [
          `b${at}/kustomization.yaml`,
          `kind: ${field === 'resources' ? 'Kustomization' : 'Component'}\n${field}: [../b${at + 1}, ../b${at + 1}]\n`,
        ]),
      ),
    });

  test('what is empty may be taken in twice at each of many steps', () => {
    const end = { 'b50/kustomization.yaml': 'resources: []\n' };
    const { refusal, kustomizations } = new Kustomizer(chain(50, end)).build('b0');
    expect(refusal).toBeUndefined();
    expect(kustomizations).toHaveLength(51);
    expect(new Set(kustomizations).size).toBe(51);
  });

  test('components that double at each step are refused', () => {
    const end = { 'b50/kustomization.yaml': 'kind: Component\nnamePrefix: a-\n' };
    const files = chain(
      50,
      { ...end, 'top/kustomization.yaml': 'components: [../b0]\n' },
      'components',
    );
    expect(new Kustomizer(files).build('top').refusal).toMatchObject({
      reason: 'limit',
      message: 'it takes in kustomizations more than 20000 times',
    });
  });
});
