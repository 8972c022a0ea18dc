import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { Kustomizer } from '../../../lib/deploy/kustomize/build';
import { Reason } from '../../../lib/deploy/kustomize/refused';
import { oracleResults, tryOracle } from '../../support/kustomize-oracle';
import type { OracleResult } from '../../support/kustomize-oracle';
import type { Tree } from '../../support/kustomize-trees';
import { kustomizeTrees } from '../../support/kustomize-trees';
import { memoryFiles } from '../../support/memory-files';

const RUNS = Number(process.env['KUSTOMIZE_RUNS'] ?? 60);
const SEED = Number(process.env['KUSTOMIZE_SEED'] ?? 20261129);

/** What is different, as people read it; nothing where all is as kustomize has it. */
function difference(tree: Tree, { objects, error }: OracleResult): string | undefined {
  const built = new Kustomizer(memoryFiles(tree)).build('app');
  if (built.refusal) {
    const { reason, message } = built.refusal;
    if (error !== undefined || reason === Reason.UNSUPPORTED) return undefined;
    return `we refuse: ${message}`;
  }
  if (error !== undefined) return `kustomize refuses: ${error}`;
  const ours = JSON.stringify(sorted(built.objects.map(({ value }) => value)), null, 1);
  const theirs = JSON.stringify(sorted(objects ?? []), null, 1);
  return ours === theirs ? undefined : firstDifference(ours, theirs);
}

function firstDifference(ours: string, theirs: string): string {
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const line = a.findIndex((text, index) => text !== b[index]);
  const near = (lines: string[]) => lines.slice(Math.max(0, line - 5), line + 3).join('\n');
  return `ours:\n${near(a)}\nkustomize:\n${near(b)}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('generated trees become what kustomize makes of them', () => {
  const oracle = tryOracle();
  if (oracle === undefined) {
    test.skip('(Go, or the module of kustomize, is not there)', () => undefined);
    return;
  }

  test(`${RUNS} trees`, () => {
    const trees = fc.sample(kustomizeTrees(), { numRuns: RUNS, seed: SEED });
    const folder = mkdtempSync(join(tmpdir(), 'kustomize-'));
    try {
      trees.forEach((tree, index) => {
        for (const [path, text] of Object.entries(tree)) {
          const file = join(folder, String(index), path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      });
      const results = oracleResults(
        oracle,
        folder,
        trees.map((_, index) => `${index}/app`),
      );
      const faults = trees.flatMap((tree, index) => {
        const fault = difference(tree, results[index] as OracleResult);
        return fault === undefined ? [] : [`${index}: ${fault}\n${filesText(tree)}`];
      });
      const rendered = results.filter(({ error }) => error === undefined).length;
      if (process.env['KUSTOMIZE_RUNS']) {
        process.stdout.write(
          `${rendered} of ${RUNS} are built by kustomize, ${faults.length} differ\n`,
        );
      }
      expect(faults.slice(0, 5).join('\n\n')).toBe('');
      expect(rendered).toBeGreaterThan(RUNS / 4);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function filesText(tree: Tree): string {
  return Object.entries(tree)
    .map(([path, text]) => `# ${path}\n${text}`)
    .join('\n');
}
