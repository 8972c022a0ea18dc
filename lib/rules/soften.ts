import { derived } from '../model/queries/derived';
import type { Network } from '../model/queries/network';
import type { TargetProperty } from '../model/read/target';
import type { Assumption } from './assumption';
import { assumptionsText, tryAssumption } from './assumption';
import { groupBy } from './claims';
import type { Finding } from './finding';
import { VARIED, otherTargets } from './possible';
import { Severity, isLessSevere } from './rule';

/** What a rule finds in networks. */
type Find = (networks: readonly Network[]) => Finding[];

/**
 * What a rule finds in clusters of which something is assumed. What it would not find if something
 * else were so rests on the assumption: it is advice, and says what is assumed. What it would find as
 * a lesser fault is that one.
 */
export function softened(networks: readonly Network[], find: Find): Finding[] {
  const { value, asked } = listenToAll(networks, () => find(networks));
  if (value.length === 0) return value;
  return VARIED.reduce((findings, group) => {
    const properties = group.filter((property) => asked.has(property));
    const isSure = properties.length === 0 || findings.length === 0;
    return isSure ? findings : softenedBy(properties, findings, networks, find);
  }, value);
}

function softenedBy(
  properties: readonly TargetProperty[],
  findings: Finding[],
  networks: readonly Network[],
  find: Find,
): Finding[] {
  const least = new Map<Finding, Severity>(); // finding -> the least severity that it has elsewhere
  const variants = variantsOf(networks, properties);
  // Nobody states so many, and to look at each would take as many times as long.
  if (variants.length > MOST_VARIANTS) for (const one of findings) least.set(one, Severity.INFO);
  for (const variant of variants) {
    if (findings.every((finding) => least.get(finding) === Severity.INFO)) break;
    const severities = severitiesIn(find(variant), findings);
    for (const finding of findings) {
      const there = severities.get(finding);
      const severity = there ?? Severity.INFO;
      if (there === undefined || isLessSevere(severity, least.get(finding) ?? finding.severity)) {
        least.set(finding, severity);
      }
    }
  }
  const assumes = assumptionsOf(networks, properties);
  return findings.map((finding) => {
    const severity = least.get(finding);
    if (severity === undefined) return finding;
    return {
      ...finding,
      severity,
      fix: `${finding.fix} ${assumptionsText(assumes)}`,
      assumes: [...(finding.assumes ?? []), ...assumes],
    };
  });
}

const MOST_VARIANTS = 64;

/** What is assumed of clusters, each once. */
function assumptionsOf(
  networks: readonly Network[],
  properties: readonly TargetProperty[],
): Assumption[] {
  const assumptions = new Map<string, Assumption>();
  for (const { target } of networks) {
    for (const property of properties) {
      const one = tryAssumption(target, property);
      if (one) assumptions.set(`${property} ${one.what}`, one);
    }
  }
  return [...assumptions.values()];
}

/** The severity that each finding has among those of another run; nothing where it is not there. */
function severitiesIn(
  those: readonly Finding[],
  findings: readonly Finding[],
): ReadonlyMap<Finding, Severity> {
  const severities = new Map<Finding, Severity>();
  const taken = new Set<Finding>();
  // The words may name another release, so what is found at the same places is the same.
  for (const keyOf of [wordsAndPlaces, places]) {
    const left = groupBy(
      those.filter((one) => !taken.has(one)),
      keyOf,
    );
    for (const finding of findings) {
      const match = severities.has(finding) ? undefined : left.get(keyOf(finding))?.shift();
      if (!match) continue;
      taken.add(match);
      severities.set(finding, match.severity);
    }
  }
  return severities;
}

function wordsAndPlaces({ fingerprint, what }: Finding): string {
  return `${fingerprint} ${what}`;
}

function places({ fingerprint }: Finding): string {
  return fingerprint;
}

/** The networks as they may be as well, each a step apart from what is assumed of it. */
function variantsOf(
  networks: readonly Network[],
  properties: readonly TargetProperty[],
): readonly Network[][] {
  const variants = networks.map((network) => variantsOfOne(network, properties));
  const most = Math.max(...variants.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) =>
    networks.map((network, place) => variants[place]?.[index] ?? network),
  );
}

/** Kept, since what one rule has read of a variant is there for the next. */
function variantsOfOne(
  network: Network,
  properties: readonly TargetProperty[],
): readonly Network[] {
  const known = knownVariants(network);
  const key = properties.join(' ');
  const old = known.get(key);
  if (old) return old;
  const assumed = properties.filter((property) => tryAssumption(network.target, property));
  const variants = otherTargets(network, assumed).map((target) => network.under(target));
  known.set(key, variants);
  return variants;
}

const knownVariants = derived(() => new Map<string, readonly Network[]>());

function listenToAll<T>(
  networks: readonly Network[],
  look: () => T,
): { readonly value: T; readonly asked: ReadonlySet<TargetProperty> } {
  const [first, ...others] = networks;
  if (!first) return { value: look(), asked: new Set() };
  if (others.length === 0) return first.listen(look);
  const { value: inner, asked } = first.listen(() => listenToAll(others, look));
  return { value: inner.value, asked: new Set([...asked, ...inner.asked]) };
}
