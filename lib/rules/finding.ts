import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { perList } from '../model/queries/per-list';
import type { Manifest } from '../model/read/manifest';
import { objectText } from '../model/read/manifest';
import { placeText, spotIn } from '../model/read/origin';
import type { Assumption } from './assumption';
import { MOST_LISTED } from './listed';
import type { Draft, Place, Rule, Severity, Since } from './rule';

/** What a rule found. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly places: readonly FindingPlace[];
  /** Of which the first are shown; nothing where all are. */
  readonly among?: readonly Place[];
  /** The clusters that it concerns; empty where they have no names. */
  readonly clusters: readonly string[];
  /**
   * What tells it from other findings, and stays when lines move or files are renamed.
   */
  readonly fingerprint: string;
  /** Those of the same fault in other units, its own among them. */
  readonly fingerprints?: readonly string[];
  /** The units that it is in, where a tool renders the objects, of those that take the same lines in. */
  readonly units?: { readonly names: readonly string[]; readonly of: number };
  /** What is assumed of a cluster that it rests on. */
  readonly assumes?: readonly Assumption[];
  /** The release from which on it holds, where that is older than all whose facts are known here. */
  readonly since?: Since;
  /** Why it is not counted, where somebody said so. */
  readonly waived?: string;
}

export interface FindingPlace {
  /** `shop/web/Service`, or `shop/web.yaml:12`. */
  readonly origin: string;
  readonly file?: string;
  readonly line?: number;
  /** `Service shop/web`; empty where no object stands there. */
  readonly object: string;
  readonly field: string;
  readonly manifest?: Manifest;
}

export function findingOf(rule: Rule, draft: Draft, clusters: readonly string[]): Finding {
  const { others = [] } = draft;
  const places = [...draft.places.map(placeOf), ...firstOf(others)].sort(byPlace);
  const parts = places.map(({ object, field, file }) => `${object || (file ?? '')} ${field}`);
  return {
    rule,
    severity: draft.severity ?? rule.severity,
    what: draft.what,
    why: draft.why ?? rule.why,
    fix: draft.fix ?? rule.fix,
    places,
    ...(others.length > MOST_LISTED && { among: others }),
    clusters,
    ...(draft.since && { since: draft.since }),
    fingerprint: bytesToHex(sha256([rule.id, ...clusters, ...parts].join('\n'))).slice(0, 16),
  };
}

/** How many places a finding has that it does not show. */
export function morePlaces({ among }: Pick<Finding, 'among'>): number {
  return among === undefined ? 0 : among.length - MOST_LISTED;
}

/** In the order of their rules, then of their places. */
export function byRuleAndPlace(a: Finding, b: Finding): number {
  return (
    compare(a.rule.id, b.rule.id) ||
    compare(a.clusters.join(' '), b.clusters.join(' ')) ||
    compareAll(a.places, b.places) ||
    compare(a.what, b.what)
  );
}

/** Those of a list that a finding shows. Findings that share the list share them. */
const firstOf = perList((others: readonly Place[]): readonly FindingPlace[] =>
  others.map(placeOf).sort(byPlace).slice(0, MOST_LISTED),
);

function placeOf({ manifest, field, origin }: Place): FindingPlace {
  const from = origin ?? manifest?.origin ?? {};
  const spot = spotIn(from, field);
  return {
    origin: placeText({ ...from, ...spot }),
    file: spot.file,
    line: spot.line,
    object: manifest ? objectText(manifest) : '',
    field,
    manifest,
  };
}

function byPlace(a: FindingPlace, b: FindingPlace): number {
  return (
    compare(a.object, b.object) ||
    compare(a.file ?? a.origin, b.file ?? b.origin) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.field, b.field)
  );
}

function compareAll(some: readonly FindingPlace[], others: readonly FindingPlace[]): number {
  for (let index = 0; index < Math.min(some.length, others.length); index++) {
    const order = byPlace(some[index] as FindingPlace, others[index] as FindingPlace);
    if (order !== 0) return order;
  }
  return some.length - others.length;
}

/** By code units: the order of `localeCompare` is that of a machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
