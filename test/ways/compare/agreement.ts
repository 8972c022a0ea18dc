import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import { isHttp } from '../../../lib/ways/ask/request';
import { State } from '../../../lib/ways/compare/outcome';
import { ChangeKind } from '../../../lib/ways/compare/change-kind';
import type { RequestDifference } from '../../../lib/ways/compare/change';
import type { Comparison } from '../../../lib/ways/compare/compare';
import { compareNetworks, asksOf } from '../../../lib/ways/compare/compare';
import { ComparedSide } from '../../../lib/ways/compare/side';
import type { Asked } from '../../support/answers/asked';
import type { Manifest } from '../../support/chart';
import type { NetworkPair } from './edits';
import type { Expected } from './expected';
import { Oracle, areBothFaulty, askedOf, expectedKind, textsOf } from './expected';

export function networkOf(manifests: readonly Manifest[], file = 'a.json'): Network {
  const { manifests: read } = readText(JSON.stringify({ kind: 'List', items: manifests }), file);
  return new Network(DEFAULT_TARGET, read);
}

export function compare(old: readonly Manifest[], now: readonly Manifest[]): Comparison {
  return comparisonOf(networkOf(old), networkOf(now, 'b.json'));
}

export function comparisonOf(old: Network, now: Network): Comparison {
  return compareNetworks({ old: { network: old }, now: { network: now } });
}

/** A pair as it is read, and what a comparison says of it. */
export interface ComparedPair extends NetworkPair {
  readonly networks: readonly [Network, Network];
  readonly comparison: Comparison;
}

export function comparedPair(pair: NetworkPair): ComparedPair {
  const networks = [networkOf(pair.old), networkOf(pair.now, 'b.json')] as const;
  return { ...pair, networks, comparison: comparisonOf(...networks) };
}

/** What a comparison says of a request, and what matchers that are written apart say of it. */
export interface Disagreement {
  readonly asked: Asked;
  readonly got?: Seen;
  readonly want?: Seen;
}

export interface Seen {
  readonly kind: string;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

export function disagreements({
  old,
  now,
  requests,
  networks,
  comparison: { differences },
}: ComparedPair): Disagreement[] {
  const [before, after] = [new Oracle(old), new Oracle(now)];
  const found = new Map(differences.map((one) => [keyOf(one), one]));
  const sides = networks.map((one) => new ComparedSide(one));
  const all = new Set(sides.flatMap(({ network }) => [...network.manifests]));
  const wrong: Disagreement[] = [];
  for (const ask of asksOf(sides, all)) {
    const asked = ask.request && askedOf(ask.request);
    if (!asked) continue;
    const [was, is] = [before.expected(asked), after.expected(asked)];
    if (was.state === 'unknown' || is.state === 'unknown') continue;
    const want = seenBy(was, is);
    if (!want && was.state === 'open' && areBothFaulty(was, is)) continue;
    const got = alike(seenOf(found.get(keyOf({ ask }))), want);
    if (JSON.stringify(got) !== JSON.stringify(want)) wrong.push({ asked, got, want });
  }
  for (const { at: _, ...asked } of requests) {
    const want = seenBy(before.expected(asked), after.expected(asked));
    // What breaks at one entrance beside others is asked of each above.
    if (!want || want.was.join() === want.is.join()) continue;
    const key = placesOf(want);
    const isFound = differences.some((one) => {
      const got = seenOf(one);
      return got && placesOf(got) === key;
    });
    if (!isFound) wrong.push({ asked, want });
  }
  return wrong;
}

export function keyOf({ ask }: Pick<RequestDifference, 'ask'>): string {
  return `${ask.text} from ${ask.from}`;
}

function seenBy(was: Expected, is: Expected): Seen | undefined {
  const kind = expectedKind(was, is);
  return kind === undefined ? undefined : { kind, was: endsIf(was), is: endsIf(is) };
}

function seenOf(difference: RequestDifference | undefined): Seen | undefined {
  const kind = difference && kindSeen(difference);
  if (!difference || kind === undefined) return undefined;
  return { kind, was: textsOf(difference.before), is: textsOf(difference.now) };
}

/** A path that the matchers do not follow, since the route is for connections, is none. */
function alike(got: Seen | undefined, want: Seen | undefined): Seen | undefined {
  if (!want) return got;
  const bare = (ends: readonly string[], wanted: readonly string[]) =>
    wanted.some((one) => one.endsWith(' ')) ? ends.map((one) => one.replace(/\/\S*$/, '')) : ends;
  return got && { ...got, was: bare(got.was, want.was), is: bare(got.is, want.is) };
}

/** Of a connection, a backend that is not there looks like no route at all. */
function kindSeen({ kind, before, now, ask }: RequestDifference): string | undefined {
  if (ask.request && isHttp(ask.request)) return kind;
  const isOfEnds = kind === ChangeKind.ELSEWHERE || kind === 'untold';
  if (before.state === now.state && !isOfEnds) return undefined;
  if (kind === ChangeKind.BROKEN) return before.state === State.OPEN ? 'closed' : undefined;
  if (kind === ChangeKind.FIXED) return now.state === State.OPEN ? 'opened' : undefined;
  const leads = [before, now].some(({ ends }) => ends.some(({ place }) => /^Service /.test(place)));
  if (kind === 'untold' && !leads) return undefined;
  return kind;
}

function endsIf({ state, ends }: Expected): readonly string[] {
  return state === 'open' ? ends : [];
}

/** Without the paths, in which one request differs from another. */
function placesOf({ kind, was, is }: Seen): string {
  const places = (ends: readonly string[]) =>
    ends
      .map((one) => one.replace(/(?<=^Service \S+ \S+) .*/, ''))
      .map((one) => one.replace(/(?<=^a redirect \S+) .*/, ''))
      .join();
  return `${kind}: ${places(was)} -> ${places(is)}`;
}
