import type { Network } from '../model/queries/network';
import { perList } from '../model/queries/per-list';
import { fieldId } from '../model/read/field-path';
import type { Manifest } from '../model/read/manifest';
import { notUndone } from './elsewhere';
import type { Finding } from './finding';
import { byRuleAndPlace, findingOf } from './finding';
import { softenedBetweenVariants } from './meeting';
import { withoutRest } from './rest';
import { softenedByAge } from './older';
import type { Draft, Place, Rule } from './rule';
import { Severity, isOpenPlace } from './rule';
import { softened } from './soften';

/**
 * Everything that rules find in clusters, each alone and then across.
 *
 * @param networks of one cluster there are several, where some of its objects are not known to meet
 */
export function runRules(rules: readonly Rule[], networks: readonly Network[]): Finding[] {
  const names = new Set(networks.map(({ name }) => name));
  const isOfFleet = ({ around, name }: Network) => Boolean(name) || !around;
  const findings = networks.flatMap((network) => {
    const label = names.size > 1 ? [network.label] : [];
    // V8 compiles a function when it is first called: in a small run this takes longer than the check.
    const asked = rules.filter((rule) => network.hasAny(rule.reads));
    const found = asked.flatMap((rule) => inOne(rule, network, label));
    // Of a hundred thousand units, what was worked out for each would take gigabytes.
    if (!isOfFleet(network)) network.forget();
    return found;
  });
  const clusters = networks.filter(isOfFleet);
  const across = rules.flatMap((rule) => acrossAll(rule, clusters));
  return [...withoutRest(withoutConsequences([...findings, ...across]))].sort(byRuleAndPlace);
}

function acrossAll(rule: Rule, clusters: readonly Network[]): readonly Finding[] {
  if (clusters.length < 2 || !rule.checkFleet) return [];
  return softened(clusters, (those) =>
    gather(rule, [], (report) => {
      rule.checkFleet?.(those, report);
    }),
  );
}

function inOne(rule: Rule, network: Network, clusters: readonly string[]): readonly Finding[] {
  if (!rule.check) return [];
  const find = (one: Network) =>
    gather(rule, clusters, (report) => {
      rule.check?.(one, report);
    });
  const found = softenedByAge(
    network,
    softened([network], (those) => those.flatMap(find)),
  );
  if (found.length === 0) return found;
  const left = softenedBetweenVariants(network, notUndone(rule, network, found, find));
  return network.isUnused ? left.map((one) => ({ ...one, severity: Severity.INFO })) : left;
}

/** Leaves out what is found at a field alone of which a rule has said all there is to say. */
function withoutConsequences(findings: readonly Finding[]): Finding[] {
  const settled = new Map<Manifest | undefined, Set<string>>(); // manifest -> fields
  // What rests on an assumption may not be so, and then the others are all there is to say.
  for (const { manifest, field } of findings
    .filter(({ rule, assumes }) => rule.isFinal && !assumes)
    .flatMap(({ places }) => places)) {
    settled.set(manifest, (settled.get(manifest) ?? new Set()).add(fieldId(field)));
  }
  return findings.filter(({ rule, places: [first, ...others] }) => {
    if (rule.isFinal || others.length > 0) return true;
    return !first || !settled.get(first.manifest)?.has(fieldId(first.field));
  });
}

/** Whether one of the places that drafts may share is open. */
const areOpen = perList((others: readonly Place[]) => others.some(isOpenPlace));

function gather(
  rule: Rule,
  clusters: readonly string[],
  check: (report: (draft: Draft) => void) => void,
): Finding[] {
  const findings: Finding[] = [];
  check((draft) => {
    const { places, others = [] } = draft;
    if (places.some(isOpenPlace) || areOpen(others)) return;
    findings.push(findingOf(rule, draft, clusters));
  });
  return findings;
}
