import type { Hop } from './hop';
import { Verdict, eitherOf, worstOf } from './verdict';

/** Hops, one after the other, and where they part. */
export interface Chain {
  readonly hops: readonly Hop[];
  readonly fork?: Fork;
}

/** How a request goes on where it can go several ways. */
export interface Fork {
  readonly kind: ForkKind;
  readonly branches: readonly Branch[];
}

export enum ForkKind {
  /** Each branch gets its share of the requests. */
  SHARES = 'shares',
  /** It takes one of them, and nothing in the files says which. */
  EITHER = 'either',
}

export interface Branch {
  readonly chain: Chain;
  /** Between 0 and 1; of shares alone. */
  readonly share?: number;
}

export const NO_HOPS: Chain = { hops: [] };

/** A chain that ends here. */
export function endingIn(...hops: readonly Hop[]): Chain {
  return { hops };
}

/** Hops before a chain. */
export function before(hops: readonly Hop[], { hops: others, fork }: Chain): Chain {
  return { hops: [...hops, ...others], fork };
}

/** Several ways on: no fork where there is one alone. */
export function forked(hops: readonly Hop[], kind: ForkKind, branches: readonly Branch[]): Chain {
  const [only] = branches;
  if (branches.length === 1 && only) return before(hops, only.chain);
  return { hops, fork: { kind, branches } };
}

/** What becomes of a request. */
export function verdictOf({ hops, fork }: Chain): Verdict {
  const ofHops = worstOf(hops.map(({ verdict }) => verdict));
  if (!fork) return ofHops;
  const ofBranches = fork.branches
    .filter(({ share }) => share !== 0)
    .map(({ chain }) => verdictOf(chain));
  const ofFork = fork.kind === ForkKind.SHARES ? worstOf(ofBranches) : eitherOf(ofBranches);
  return worstOf([ofHops, ofFork]);
}

/** The hop that decides the verdict: the first of the worst; nothing where all are given. */
export function tryDecisive(chain: Chain): Hop | undefined {
  const worst = verdictOf(chain);
  return worst === Verdict.GIVEN ? undefined : hopsOf(chain).find((one) => one.verdict === worst);
}

/** All hops, those of a fork branch by branch. */
export function hopsOf({ hops, fork }: Chain): Hop[] {
  return [...hops, ...(fork?.branches ?? []).flatMap(({ chain }) => hopsOf(chain))];
}

/** Where requests end, and which share of them. */
export interface ChainEnd {
  readonly share: number;
  readonly hops: readonly Hop[];
}

/** Every end, with the hops to it. Of ways of which nothing says which is taken, each has the whole share. */
export function endsOf({ hops, fork }: Chain): ChainEnd[] {
  if (!fork) return [{ share: 1, hops }];
  return fork.branches.flatMap(({ chain, share = 1 }) =>
    endsOf(chain).map((end) => ({ share: share * end.share, hops: [...hops, ...end.hops] })),
  );
}
