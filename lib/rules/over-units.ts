import type { Network } from '../model/queries/network';
import type { Manifest } from '../model/read/manifest';
import type { Finding } from './finding';
import { NET008 } from './input/NET008-waiver-without-finding';

/**
 * What several units have from the same lines is one finding, which tells the units. A waiver that is
 * needed in one of them is needed.
 */
export function overUnits(
  findings: readonly Finding[],
  networks: readonly Network[],
): readonly Finding[] {
  const taking = unitsByLine(networks);
  if (taking.size === 0) return findings;
  const bySpot = new Map<string, Merged[]>();
  const first = findings.flatMap((finding): Merged[] => {
    const units = unitsOfFinding(finding);
    const merged = { finding, units, fingerprints: [finding.fingerprint] };
    if (units.size === 0) return [merged];
    const key = spotKey(finding);
    const others = bySpot.get(key) ?? [];
    bySpot.set(key, others);
    const same = others.find((other) => isSame(merged, other));
    if (!same) {
      others.push(merged);
      return [merged];
    }
    for (const unit of units) same.units.add(unit);
    same.fingerprints.push(finding.fingerprint);
    return [];
  });
  return first.flatMap((one) => withUnits(one, taking));
}

/** A finding, and in which units it is. */
interface Merged {
  readonly finding: Finding;
  readonly units: Set<string>;
  readonly fingerprints: string[];
}

/** Whether one fault shows in two units, or is met twice where a unit lands in two sets of units. */
function isSame(one: Merged, other: Merged): boolean {
  if (
    one.finding.what === other.finding.what &&
    one.finding.fingerprint === other.finding.fingerprint
  )
    return true;
  const [unit] = one.units;
  return one.units.size === 1 && unit !== undefined && !other.units.has(unit);
}

function withUnits({ finding, units, fingerprints }: Merged, taking: Taking): Finding[] {
  if (units.size === 0) return [finding];
  const of = Math.max(units.size, taking.get(lineKey(finding.places[0]?.manifest))?.size ?? 0);
  if (finding.rule === NET008 && units.size < of) return [];
  const names = [...units].sort();
  return [{ ...finding, fingerprints: [...new Set(fingerprints)], units: { names, of } }];
}

function unitsOfFinding({ places }: Finding): Set<string> {
  return new Set(places.flatMap(({ manifest }) => manifest?.origin.unit ?? []));
}

function spotKey({ rule, severity, waived, places }: Finding): string {
  const spots = places.map(({ file, line, field }) => [file, line, field]);
  return JSON.stringify([rule.id, severity, waived, spots]);
}

/** The line where an object is written -> the units that have an object from there. */
type Taking = ReadonlyMap<string, ReadonlySet<string>>;

function unitsByLine(networks: readonly Network[]): Taking {
  const taking = new Map<string, Set<string>>();
  for (const manifest of networks.flatMap(({ manifests }) => [...manifests])) {
    const { unit } = manifest.origin;
    if (unit === undefined) continue;
    const key = lineKey(manifest);
    const units = taking.get(key);
    if (units) units.add(unit);
    else taking.set(key, new Set([unit]));
  }
  return taking;
}

function lineKey(manifest: Manifest | undefined): string {
  return `${manifest?.origin.file}:${manifest?.origin.line}`;
}
