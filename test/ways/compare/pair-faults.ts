import { REVERSED } from '../../../lib/ways/compare/change-kind';
import type { RequestDifference } from '../../../lib/ways/compare/change';
import type { Manifest } from '../../support/chart';
import type { ComparedPair, Disagreement } from './agreement';
import { compare, comparedPair, comparisonOf, disagreements, keyOf } from './agreement';
import type { NetworkPair } from './edits';
import { falseWitnesses } from './replay';

/** What a comparison of a pair says that is not so. */
export interface PairFaults {
  /** Against matchers that are written apart. */
  readonly disagreements: readonly Disagreement[];
  /** Against the question of `explain`. */
  readonly falseWitnesses: readonly string[];
  /** What is not turned round where the two sides are. */
  readonly unturned: readonly string[];
  /** What came of other orders alone. */
  readonly ofOrder: readonly string[];
}

export const NO_FAULTS: PairFaults = {
  ...{ disagreements: [], falseWitnesses: [], unturned: [], ofOrder: [] },
};

/** Each comparison is made once for all that is asked of it. */
export function faultsOf(pair: NetworkPair): PairFaults {
  const compared = comparedPair(pair);
  return {
    disagreements: disagreements(compared),
    falseWitnesses: falseWitnesses(compared),
    unturned: unturned(compared),
    ofOrder: ofOrder(pair),
  };
}

function unturned({ networks: [old, now], comparison }: ComparedPair): string[] {
  const turned = new Set(comparisonOf(now, old).differences.map((one) => kindText(one, true)));
  const straight = new Set(comparison.differences.map((one) => kindText(one, false)));
  return [
    ...[...turned].filter((one) => !straight.has(one)),
    ...[...straight].filter((one) => !turned.has(one)),
  ];
}

function kindText(one: RequestDifference, isTurned: boolean): string {
  const kind = one.kind === 'untold' || !isTurned ? one.kind : REVERSED[one.kind];
  return `${keyOf(one)}: ${kind}`;
}

function ofOrder({ now }: NetworkPair): string[] {
  const turned = [...now].reverse().map((one) => ({
    ...Object.fromEntries(Object.entries(one).reverse()),
  })) as unknown as Manifest[];
  return [...compare(now, now).changes, ...compare(now, turned).changes].map(
    ({ witness }) => witness.ask.text,
  );
}
