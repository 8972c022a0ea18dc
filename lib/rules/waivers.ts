import type { Network } from '../model/queries/network';
import { keyed } from '../model/read/field-path';
import type { Manifest } from '../model/read/manifest';
import { objectText } from '../model/read/manifest';
import { isOpen } from '../model/read/placeholders';
import type { AnnotatedWaiver, WaiverNote } from '../model/read/waiver';
import { WAIVE, isDay, parseWaivers } from '../model/read/waiver';
import { DEFAULT_RULES, tryRule } from './catalogue';
import { groupBy } from './claims';
import type { Finding } from './finding';
import { byRuleAndPlace, findingOf } from './finding';
import { NET006 } from './input/NET006-waiver-malformed';
import { NET007 } from './input/NET007-waiver-expired';
import { NET008 } from './input/NET008-waiver-without-finding';
import type { Place, Rule } from './rule';

/**
 * The findings, of which those are marked that somebody waives, and what is wrong with the waivers.
 *
 * @param waivers those that stand on no object
 * @param today what end dates are judged by; without it a waiver holds past its end
 * @param asked the rules that were run: a waiver of another one may be needed elsewhere
 */
export function applyWaivers(
  findings: readonly Finding[],
  networks: readonly Network[],
  waivers: readonly WaiverNote[] = [],
  today?: string,
  asked: readonly Rule[] = DEFAULT_RULES,
): Finding[] {
  const held = heldIn(networks, waivers);
  const malformed = held.filter(({ rule }) => !rule);
  const expired = held.filter(({ said, rule }) => rule && hasEnded(said, today));
  const holding = held.filter(({ said, rule }) => rule && !hasEnded(said, today));
  const { marked, used } = markWaived(findings, holding, networks);
  const unused = holding.filter(
    ({ said, rule }) => !used.has(said) && rule && asked.includes(rule),
  );
  const open = new Set(
    unused.filter(({ place }) => mayHaveFindings(place)).map(({ said }) => said),
  );
  const useless = unused.filter(({ said }) => !open.has(said));
  return [
    ...marked,
    ...bySaid(malformed).map(malformedFinding),
    ...bySaid(expired).map(expiredFinding),
    ...bySaid(useless).map(uselessFinding),
  ].sort(byRuleAndPlace);
}

/** A waiver, and one of the objects that it is for. */
interface Held {
  readonly said: AnnotatedWaiver;
  readonly rule?: Rule;
  readonly place: Place;
  readonly clusters: readonly string[];
  /** Which object of which cluster it is for; nothing where there is no such object. */
  readonly claim?: string;
}

/** A waiver, and all objects that it is for. */
interface Saying {
  readonly said: AnnotatedWaiver;
  readonly rule?: Rule;
  readonly clusters: readonly string[];
  readonly places: readonly Place[];
}

function heldIn(networks: readonly Network[], waivers: readonly WaiverNote[]): Held[] {
  const byObject = groupBy(
    waivers.flatMap((waiver) => {
      const said = checked(waiver);
      return waiver.objects.map((object) => ({ object, waiver, said }));
    }),
    ({ object }) => object,
  );
  const found = new Set<WaiverNote>();
  const held: Held[] = [];
  networks.forEach((network, index) => {
    const clusters = networks.length > 1 ? [network.label] : [];
    for (const manifest of network.manifests) {
      const others = (byObject.size > 0 && byObject.get(objectText(manifest))) || NONE;
      if (others.length === 0 && manifest.annotations[WAIVE] === undefined) continue;
      const add = (said: AnnotatedWaiver, field: string) => {
        const place = { manifest, field };
        held.push({ ...read(said), place, clusters, claim: claimOf(index, manifest) });
      };
      for (const said of annotated(manifest)) add(said, keyed('metadata.annotations', WAIVE));
      for (const { waiver, said } of others) {
        if ((waiver.cluster ?? network.name) !== network.name) continue;
        found.add(waiver);
        add(said, '');
      }
    }
  });
  const lost = waivers.filter((waiver) => !found.has(waiver));
  return [...held, ...lost.map(heldByNobody)];
}

const NONE: readonly never[] = [];

function read(said: AnnotatedWaiver): Pick<Held, 'said' | 'rule'> {
  return { said, rule: 'odd' in said ? undefined : tryRule(said.rule) };
}

function annotated({ annotations }: Manifest): AnnotatedWaiver[] {
  const annotation = annotations[WAIVE];
  return annotation === undefined ? [] : parseWaivers(annotation);
}

function heldByNobody(waiver: WaiverNote): Held {
  const origin = { path: waiver.objects.join(', ') };
  const clusters = waiver.cluster === undefined ? [] : [waiver.cluster];
  return { ...read(checked(waiver)), place: { field: '', origin }, clusters };
}

function checked(waiver: WaiverNote): AnnotatedWaiver {
  const { rule, reason, until } = waiver;
  if (reason.trim() !== '' && (until === undefined || isDay(until))) return waiver;
  return { odd: `${rule}${until === undefined ? '' : ` until ${until}`}: ${reason}` };
}

function claimOf(network: number, manifest: Manifest): string {
  return `${network} ${manifest.identity}`;
}

function hasEnded(said: AnnotatedWaiver, today: string | undefined): boolean {
  if (today === undefined || 'odd' in said) return false;
  return said.until !== undefined && said.until < today;
}

function markWaived(
  findings: readonly Finding[],
  waivers: readonly Held[],
  networks: readonly Network[],
): { marked: readonly Finding[]; used: ReadonlySet<AnnotatedWaiver> } {
  const used = new Set<AnnotatedWaiver>();
  if (waivers.length === 0) return { marked: findings, used };
  const byClaim = groupBy(waivers, ({ claim, rule }) => `${rule?.id} ${claim}`);
  const indexOf = new Map<Manifest, number>();
  networks.forEach(({ manifests }, index) => {
    for (const manifest of manifests) indexOf.set(manifest, index);
  });
  const of = ({ rule }: Finding, places: readonly { readonly manifest?: Manifest }[]) =>
    places.flatMap(({ manifest }) => {
      if (!manifest) return [];
      return byClaim.get(`${rule.id} ${claimOf(indexOf.get(manifest) ?? -1, manifest)}`) ?? [];
    });
  const shared = new Map<Rule, Map<readonly Place[], readonly Held[]>>();
  const ofShared = (finding: Finding): readonly Held[] => {
    const { among, rule } = finding;
    if (!among) return [];
    const known = shared.get(rule) ?? new Map<readonly Place[], readonly Held[]>();
    const holding = known.get(among) ?? of(finding, among).sort(byWords);
    shared.set(rule, known.set(among, holding));
    return holding;
  };
  const marked = findings.map((finding) => {
    const holding = [...of(finding, finding.places), ...ofShared(finding)];
    for (const { said } of holding) used.add(said);
    const [said] = holding.map((one) => one.said);
    return said && 'reason' in said ? { ...finding, waived: said.reason } : finding;
  });
  return { marked, used };
}

/** Whatever their order in the files is. */
function byWords({ said: a }: Held, { said: b }: Held): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** What is held by several objects is told once. */
function bySaid(held: readonly Held[]): Saying[] {
  return [...groupBy(held, ({ said }) => said)].flatMap(([said, those]) => {
    const [first] = those;
    if (!first) return [];
    const { rule, clusters } = first;
    return [{ said, rule, clusters, places: those.map(({ place }) => place) }];
  });
}

/** What rests on something that a later tool fills in is found only then. */
function mayHaveFindings({ manifest }: Place): boolean {
  return manifest !== undefined && manifest.mayHoldPlaceholders && isOpen(manifest.object);
}

function malformedFinding({ said, places, clusters }: Saying): Finding {
  const what =
    'odd' in said
      ? `waiver ${JSON.stringify(said.odd)} has no valid rule, reason or day`
      : `there is no rule ${JSON.stringify(said.rule)} to waive`;
  const fix =
    'odd' in said ? undefined : 'Write the id or the name of a rule (`reach rules` lists them).';
  return findingOf(NET006, { places, what, fix }, clusters);
}

function expiredFinding({ said, rule, places, clusters }: Saying): Finding {
  const until = 'until' in said ? said.until : '';
  const what = `the waiver of ${rule?.id} expired after ${until}`;
  return findingOf(NET007, { places, what }, clusters);
}

function uselessFinding({ rule, places, clusters }: Saying): Finding {
  const what = `${rule?.id} has no finding here`;
  return findingOf(NET008, { places, what }, clusters);
}
