import type { Finding, FindingPlace } from '../rules/finding';
import type { Rule, Severity } from '../rules/rule';
import { SEVERITIES } from './outcome';

/** The findings of one rule with one reason. */
export interface Group {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly why: string;
  /** What all of them are fixed by; nothing where they differ. */
  readonly fix?: string;
  /** How many findings there are. */
  readonly count: number;
  readonly entries: readonly Entry[];
}

/** A sentence and its places: of one finding, or of all with the same sentence that have one place. */
export interface Entry {
  readonly clusters: readonly string[];
  readonly what: string;
  readonly fix: string;
  readonly places: readonly FindingPlace[];
  readonly among: Finding['among'];
  readonly units: Finding['units'];
}

/** Errors first, then by cluster, folder, file and line. */
export function inReportOrder(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding, index) => ({ finding, index, keys: keysOf(finding) }));
  return keyed
    .sort((a, b) => compareKeys(a.keys, b.keys) || a.index - b.index)
    .map(({ finding }) => finding);
}

/** The findings in the order of the first of each group. */
export function groupsOf(findings: readonly Finding[]): Group[] {
  const byReason = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.rule.id, finding.why]);
    const others = byReason.get(key);
    if (others) others.push(finding);
    else byReason.set(key, [finding]);
  }
  return [...byReason.values()].map(groupOf);
}

function groupOf(findings: readonly Finding[]): Group {
  const { rule, severity, why, fix } = findings[0] as Finding;
  const isCommon = findings.every((finding) => finding.fix === fix);
  return {
    ...{ rule, severity, why, fix: isCommon ? fix : undefined },
    count: findings.length,
    entries: entriesOf(findings),
  };
}

function entriesOf(findings: readonly Finding[]): Entry[] {
  const entries = new Map<string, Entry & { places: FindingPlace[] }>();
  findings.forEach(({ clusters, what, fix, places, among, units }, index) => {
    const isShared = places.length === 1;
    const key = JSON.stringify([clusters, what, fix, units, isShared ? '' : index]);
    const entry = entries.get(key);
    if (entry) entry.places.push(...places);
    else entries.set(key, { clusters, what, fix, places: [...places], among, units });
  });
  return [...entries.values()];
}

type Keys = readonly (string | number)[];

function keysOf({ severity, clusters, places: [first] }: Finding): Keys {
  const file = first?.file ?? first?.origin ?? '';
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return [SEVERITIES.indexOf(severity), clusters.join(' '), folder, file, first?.line ?? 0];
}

/** By code units: the order of `localeCompare` is that of a machine. */
function compareKeys(a: Keys, b: Keys): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  if (at < 0) return 0;
  return (a[at] as string) < (b[at] as string) ? -1 : 1;
}
