import type { Manifest } from '../../model/read/manifest';
import type { HopPlace } from '../chain/place';
import type { Truth } from '../chain/truth';
import { allHold, anyHolds, isDoubt, notOf } from '../chain/truth';

/** What one policy, of those that add up, says of a connection. */
export interface Ruling {
  readonly manifest: Manifest;
  /** Whether the pods accept only what policies admit, by this one. */
  readonly isolation: Truth;
  readonly admission: Truth;
  /** Whether it denies the connection, whatever others admit. */
  readonly denial: Truth;
  /** Where the policy says so. */
  readonly field: string;
}

/** What the policies that add up say together. */
export interface Sum {
  readonly isolation: Truth;
  readonly truth: Truth;
  readonly rulings: readonly Ruling[];
}

/** @param always whether it is let through, whatever they say */
export function sumOf(all: readonly Ruling[], always: Truth): Sum {
  const rulings = all.map(withoutEffect).filter(isOfUse);
  const isolation = anyHolds(rulings.map((one) => one.isolation));
  const admission = anyHolds([always, ...rulings.map((one) => one.admission)]);
  const denial = anyHolds(rulings.map((one) => one.denial));
  const truth = anyHolds([
    always,
    allHold([notOf(denial), anyHolds([notOf(isolation), admission])]),
  ]);
  return { isolation, truth, rulings };
}

/** A policy that admits a connection, if it is for these pods at all, holds nothing up. */
function withoutEffect(ruling: Ruling): Ruling {
  const { isolation, admission } = ruling;
  const isSame = isDoubt(isolation) && admission === isolation;
  return isSame ? { ...ruling, isolation: false } : ruling;
}

function isOfUse({ isolation, admission, denial }: Ruling): boolean {
  return isolation !== false || admission !== false || denial !== false;
}

/** What admits the connection. */
export function admittingPlaces({ rulings }: Sum): HopPlace[] {
  return rulings
    .filter(({ admission }) => admission === true)
    .map(({ manifest, field }) => ({ manifest, field }));
}
