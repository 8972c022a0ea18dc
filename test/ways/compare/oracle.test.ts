import * as fc from 'fast-check';
import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import { isHttp } from '../../../lib/ways/ask/request';
import { State } from '../../../lib/ways/compare/outcome';
import { ChangeKind, REVERSED } from '../../../lib/ways/compare/change-kind';
import type { RequestDifference } from '../../../lib/ways/compare/change';
import { compareNetworks, asksOf } from '../../../lib/ways/compare/compare';
import { ComparedSide } from '../../../lib/ways/compare/side';
import type { Manifest } from '../../support/chart';
import type { NetworkPair } from './edits';
import { pairs } from './edits';
import { Oracle, askedOf, expectedKind, textsOf } from './expected';

const numRuns = Number(process.env.DIFF_RUNS ?? 10);
/** The same pairs in each short run: a few of a hundred are told otherwise (decision 13). */
const seed = Number(process.env.DIFF_SEED ?? 77);

const CREATED = '2026-01-01T00:00:00Z';

function networkOf(manifests: readonly Manifest[], file = 'a.json'): Network {
  const { manifests: read } = readText(JSON.stringify({ kind: 'List', items: manifests }), file);
  return new Network(DEFAULT_TARGET, read);
}

function compare(old: readonly Manifest[], now: readonly Manifest[]) {
  return compareNetworks({
    old: { network: networkOf(old) },
    now: { network: networkOf(now, 'b.json') },
  });
}

function aged({ old, now, requests }: NetworkPair): NetworkPair {
  const age = (one: Manifest): Manifest => ({
    ...one,
    metadata: { ...one.metadata, creationTimestamp: CREATED },
  });
  return { old: old.map(age), now: now.map(age), requests };
}

function keyOf({ ask }: Pick<RequestDifference, 'ask'>): string {
  return `${ask.text} from ${ask.from}`;
}

test('what is opened, closed or led elsewhere is so by matchers that are written apart', () => {
  fc.assert(
    fc.property(pairs.map(aged), ({ old, now, requests }) => {
      const [before, after] = [new Oracle(old), new Oracle(now)];
      const { differences } = compare(old, now);
      const found = new Map(differences.map((one) => [keyOf(one), one]));
      const sides = [networkOf(old), networkOf(now)].map((one) => new ComparedSide(one));
      const all = new Set(sides.flatMap(({ network }) => [...network.manifests]));
      for (const ask of asksOf(sides, all)) {
        const asked = ask.request && askedOf(ask.request);
        if (!asked) continue;
        const [was, is] = [before.expected(asked), after.expected(asked)];
        if (was.state === 'unknown' || is.state === 'unknown') continue;
        const got = seenOf(found.get(keyOf({ ask })));
        const kind = expectedKind(was, is);
        const want = kind && { kind, was: endsIf(was), is: endsIf(is) };
        expect({ asked, got: alike(got, want) }).toEqual({ asked, got: want });
      }
      for (const { at: _, ...asked } of requests) {
        const [was, is] = [before.expected(asked), after.expected(asked)];
        const kind = expectedKind(was, is);
        if (kind === undefined) continue;
        const [from, to] = [places(endsIf(was)), places(endsIf(is))];
        const witness = differences.find(
          (one) =>
            kindSeen(one) === kind &&
            places(textsOf(one.before)) === from &&
            places(textsOf(one.now)) === to,
        );
        if (!witness) expect({ asked, kind, from, to }).toEqual('a difference of this kind');
      }
    }),
    { numRuns, seed },
  );
});

interface Seen {
  readonly kind: string;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

function seenOf(difference: RequestDifference | undefined): Seen | undefined {
  const kind = difference && kindSeen(difference);
  if (!difference || kind === undefined) return undefined;
  return { kind, was: textsOf(difference.before), is: textsOf(difference.now) };
}

/** A path that the matchers do not follow, since the route is for connections, is none. */
function alike(got: Seen | undefined, want: Seen | '' | undefined): Seen | undefined {
  if (!want) return got;
  const bare = (ends: readonly string[], wanted: readonly string[]) =>
    wanted.some((one) => one.endsWith(' ')) ? ends.map((one) => one.replace(/\/\S*$/, '')) : ends;
  return got && { ...got, was: bare(got.was, want.was), is: bare(got.is, want.is) };
}

/** Of a connection, a backend that is not there looks like no route at all. */
function kindSeen({ kind, before, now, ask }: RequestDifference): string | undefined {
  if (ask.request && isHttp(ask.request)) return kind;
  if (before.state === now.state && kind !== ChangeKind.ELSEWHERE) return undefined;
  if (kind === ChangeKind.BROKEN) return before.state === State.OPEN ? 'closed' : undefined;
  if (kind === ChangeKind.FIXED) return now.state === State.OPEN ? 'opened' : undefined;
  return kind;
}

function endsIf({ state, ends }: { state: string; ends: readonly string[] }): readonly string[] {
  return state === 'open' ? largest(ends) : [];
}

/** Of ways of which one is taken, an end has its largest share. */
function largest(ends: readonly string[]): readonly string[] {
  const byEnd = new Map<string, string>();
  for (const one of [...ends].sort()) byEnd.set(one.replace(/ [01]\.\d{4}(?= |$)/, ''), one);
  return ends.filter((one) => [...byEnd.values()].includes(one));
}

/** Without the paths, in which one request differs from another. */
function places(ends: readonly string[]): string {
  return ends
    .map((one) => one.replace(/(?<=^Service \S+ \S+) .*/, ''))
    .map((one) => one.replace(/(?<=^a redirect \S+) .*/, ''))
    .join();
}

test('turned round, every change is turned round', () => {
  fc.assert(
    fc.property(pairs.map(aged), ({ old, now }) => {
      const kinds = (all: readonly RequestDifference[], turned: boolean) =>
        all
          .map((one) => {
            const kind = one.kind === 'untold' || !turned ? one.kind : REVERSED[one.kind];
            return `${keyOf(one)}: ${kind}`;
          })
          .sort();
      expect(kinds(compare(now, old).differences, true)).toEqual(
        kinds(compare(old, now).differences, false),
      );
    }),
    { numRuns, seed },
  );
});

test('nothing comes of files that were renamed, of other orders and of moved objects', () => {
  fc.assert(
    fc.property(pairs.map(aged), ({ now }) => {
      expect(compare(now, now).changes).toEqual([]);
      const turned = [...now].reverse().map((one) => ({
        ...Object.fromEntries(Object.entries(one).reverse()),
      })) as unknown as Manifest[];
      expect(compare(now, turned).changes).toEqual([]);
    }),
    { numRuns, seed },
  );
});
