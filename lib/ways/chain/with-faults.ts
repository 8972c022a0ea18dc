import type { Chain } from './chain';
import type { FoundFaults } from './found-faults';
import type { Hop } from './hop';
import { Verdict } from './verdict';

/** A chain whose hops name the findings of rules that say the same of their places. */
export function withFaults(faults: FoundFaults, chain: Chain): Chain {
  if (faults.isEmpty) return chain;
  const { hops, fork } = chain;
  return {
    hops: hops.map((hop) => hopWithFault(faults, hop)),
    fork: fork && {
      ...fork,
      branches: fork.branches.map((one) => ({ ...one, chain: withFaults(faults, one.chain) })),
    },
  };
}

/** Of a hop that is broken or blocked, the finding that tells why; and what the API server refuses is broken. */
function hopWithFault(faults: FoundFaults, hop: Hop): Hop {
  if (hop.verdict === Verdict.BROKEN || hop.verdict === Verdict.BLOCKED) {
    const fault = faults.tryAt(hop.places);
    return fault ? { ...hop, fault } : hop;
  }
  for (const { manifest } of hop.places) {
    const fault = faults.tryRefusal(manifest);
    if (fault) return { ...hop, verdict: Verdict.BROKEN, fault, why: fault.what, fix: fault.fix };
  }
  return hop;
}
