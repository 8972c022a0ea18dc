import { isAsNew } from '../facts/releases/age';
import type { Network } from '../model/queries/network';
import type { Target } from '../model/read/target';
import { assumptionsText, tryAssumption } from './assumption';
import type { Finding } from './finding';
import type { Since } from './rule';
import { Severity } from './rule';

/**
 * Findings that hold from a release on which is older than all whose facts are known here. Manifests that are
 * checked may be for an older cluster still, so where nothing states or shows the release, such a finding is
 * advice and says what is assumed.
 */
export function softenedByAge({ target }: Network, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const { since, assumes = [] } = finding;
    if (!since || assumes.some(({ property }) => property === since.property)) return finding;
    const assumption = mayBeOlder(target, since) && tryAssumption(target, since.property);
    if (!assumption) return finding;
    return {
      ...finding,
      severity: Severity.INFO,
      fix: `${finding.fix} ${assumptionsText([assumption])}`,
      assumes: [...assumes, assumption],
    };
  });
}

/** What constructs have written is for the releases that a `Cluster` can have: these are known. */
function mayBeOlder({ statement, evidence }: Target, { property, release }: Since): boolean {
  if (statement?.by === 'Cluster' || statement?.by === 'record') return false;
  const { among: [least] = [], isLeast = false } = evidence?.[property] ?? {};
  return !(isLeast && least !== undefined && isAsNew(least, release));
}
