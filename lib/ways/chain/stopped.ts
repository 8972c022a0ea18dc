import type { Chain } from './chain';
import { Verdict } from './verdict';

/** A chain without what comes behind a hop that no request passes. */
export function stopped(chain: Chain): Chain {
  const { hops, fork } = chain;
  const end = hops.findIndex(
    ({ verdict }) => verdict === Verdict.BROKEN || verdict === Verdict.BLOCKED,
  );
  if (end >= 0) return { hops: hops.slice(0, end + 1) };
  if (!fork) return chain;
  const branches = fork.branches.map((one) => ({ ...one, chain: stopped(one.chain) }));
  return { hops, fork: { ...fork, branches } };
}
