import type { Assumption } from '../rules/assumption';
import type { Finding } from '../rules/finding';
import type { Rule } from '../rules/rule';
import { Severity } from '../rules/rule';

/** What a check came to, for every form of report. */
export interface Outcome {
  /** Those that are shown, waived ones too. */
  readonly findings: readonly Finding[];
  /** The rules that were asked. */
  readonly rules: readonly Rule[];
  readonly checked: Checked;
  /** The release of this package. */
  readonly version: string;
  /** The least severity that makes the check fail; nothing where none does. */
  readonly failOn?: Severity;
}

/** A unit of which objects may exist that are not judged. */
export interface UnjudgedUnit {
  readonly unit: string;
  readonly reason: string;
}

/** What was looked at. */
export interface Checked {
  readonly objects: number;
  readonly files: number;
  readonly clusters: number;
  /** How many files were passed over, by the reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** What is assumed of the clusters, each once. */
  readonly assumed: readonly Assumption[];
  /** The releases that the manifests show: `MetalLB 0.14.5 (metallb.yaml:7)`. */
  readonly seen: readonly string[];
  /** The cluster files, and the records of fleets, that say what is true of the clusters. */
  readonly stated: readonly string[];
  /** How many units a tool renders that were judged whole. */
  readonly units: number;
  /** Those that were not, or only in part. */
  readonly notJudged: readonly UnjudgedUnit[];
  /** How many units no cluster is known to have. */
  readonly unused: number;
  /** How many findings are left out, since a baseline holds them. */
  readonly known: number;
}

export const SEVERITIES: readonly Severity[] = [Severity.ERROR, Severity.WARNING, Severity.INFO];

export function isAtLeastAs(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

export function fails({ failOn }: Outcome, { waived, severity }: Finding): boolean {
  return waived === undefined && failOn !== undefined && isAtLeastAs(severity, failOn);
}
