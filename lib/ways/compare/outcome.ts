import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import type { Chain } from '../chain/chain';
import { ForkKind, hopsOf } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind, Lack } from '../chain/hop';
import { stopped } from '../chain/stopped';
import type { HopPlace } from '../chain/place';
import { Verdict } from '../chain/verdict';

/** What becomes of a request, as far as two sides are compared by it. */
export enum State {
  /** The files lead it somewhere. */
  OPEN = 'open',
  /** Nothing in the files takes it. */
  NOTHING = 'nothing',
  BLOCKED = 'blocked',
  BROKEN = 'broken',
  UNKNOWN = 'unknown',
}

/** Where a request ends, or a share of it. */
export interface OutcomeEnd {
  /** `shop/web:80`, a redirect, a status: the end but for its pods. */
  readonly place: string;
  /** `Deployment shop/web:8080`; nothing where the pods are in none of the files, or it has none. */
  readonly pods?: string;
  /** The path that the backend gets, where it is one of HTTP. */
  readonly path?: string;
  /** What is in none of the files. */
  readonly lacks?: 'which is' | 'its pods are';
  /** Between 0 and 1. */
  readonly share: number;
}

/** Whether a Service that is in none of the files was, or will be: then nothing else brings it. */
export type IsGone = (namespace: string, name: string) => boolean;

export interface RequestOutcome {
  readonly state: State;
  /** Of what is open, in an order that no order of files changes. */
  readonly ends: readonly OutcomeEnd[];
  /** Whether it takes one of the ends, and nothing says which. */
  readonly isEither: boolean;
  /** Of what is not open, what decides it: `NetworkPolicy shop/deny blocks port 80 from the internet`. */
  readonly what: string;
  readonly why?: string;
  /** What says so, hop by hop. */
  readonly places: readonly HopPlace[];
}

export const NOTHING: RequestOutcome = {
  ...{ state: State.NOTHING, ends: [], isEither: false, what: 'nothing', places: [] },
};

export function outcomeOf(chain: Chain, isGone: IsGone): RequestOutcome {
  const reached = withoutGone(stopped(chain), isGone);
  const state = stateOf(reached);
  const places = placesIn(reached);
  if (state === State.NOTHING) return { ...NOTHING, places };
  const isEither = isOpenFork(reached);
  if (state === State.OPEN) return { state, ends: openEnds(reached), isEither, what: '', places };
  const decisive = hopsOf(reached).find((hop) => stateOfHop(hop) === state);
  const { what = 'several ways are possible', why } = decisive ?? {};
  const isOpen = state === State.UNKNOWN;
  return {
    ...{ state, what, why, places },
    ends: isOpen ? openEnds(reached) : [],
    isEither: isOpen && isEither,
  };
}

function placesIn({ hops, fork }: Chain, found: HopPlace[] = []): HopPlace[] {
  for (const { places } of hops) for (const one of places) found.push(one);
  for (const { chain } of fork?.branches ?? []) placesIn(chain, found);
  return found;
}

function withoutGone(chain: Chain, isGone: IsGone): Chain {
  const { hops, fork } = chain;
  if (!fork && !hops.some(({ lacks }) => lacks === Lack.BACKEND)) return chain;
  return {
    hops: hops.map((hop) => {
      const { service } = hop.to ?? {};
      if (hop.lacks !== Lack.BACKEND || !service || !isGone(service.namespace, service.name)) {
        return hop;
      }
      return { ...hop, verdict: Verdict.BROKEN, lacks: undefined, to: undefined };
    }),
    fork: fork && {
      ...fork,
      branches: fork.branches.map((one) => ({ ...one, chain: withoutGone(one.chain, isGone) })),
    },
  };
}

const WORST_LAST = [State.OPEN, State.UNKNOWN, State.BLOCKED, State.BROKEN, State.NOTHING];

function worst(states: readonly State[]): State {
  return WORST_LAST[Math.max(0, ...states.map((one) => WORST_LAST.indexOf(one)))] ?? State.OPEN;
}

function stateOf({ hops, fork }: Chain): State {
  const own = worst(hops.map(stateOfHop));
  if (!fork) return own;
  const branches = fork.branches
    .filter(({ share }) => share !== 0)
    .map(({ chain }) => stateOf(chain));
  return worst([own, fork.kind === ForkKind.SHARES ? worst(branches) : stateOfEither(branches)]);
}

/** Whichever way is taken: where none of them leads anywhere, what is written for one of them says why. */
function stateOfEither(branches: readonly State[]): State {
  const [first = State.UNKNOWN] = branches;
  if (branches.every((one) => one === first)) return first;
  if (branches.some((one) => one === State.OPEN || one === State.UNKNOWN)) return State.UNKNOWN;
  return branches.includes(State.BROKEN) ? State.BROKEN : State.BLOCKED;
}

function stateOfHop({ verdict, lacks, to, kind }: Hop): State {
  if (verdict === Verdict.GIVEN) return State.OPEN;
  if (verdict === Verdict.BLOCKED) return State.BLOCKED;
  if (lacks === Lack.WAY || (verdict === Verdict.BROKEN && to?.status === NOT_FOUND)) {
    return State.NOTHING;
  }
  if (verdict === Verdict.BROKEN) return State.BROKEN;
  // Where it is led is known, and not what is there.
  return lacks === Lack.BACKEND || (kind === HopKind.SERVICE && to?.outside !== undefined)
    ? State.OPEN
    : State.UNKNOWN;
}

const NOT_FOUND = 404;

function openEnds(chain: Chain): OutcomeEnd[] {
  if (!chain.fork) return [endOf(chain.hops)];
  const ends = endsBelow(chain, []);
  return [...ends].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, end]) => end);
}

/** Whether ways of which one is taken have different ends, or other shares of them. */
function isOpenFork({ fork }: Chain): boolean {
  if (!fork) return false;
  const branches = fork.branches.map(({ chain }) => chain);
  if (branches.some(isOpenFork)) return true;
  if (fork.kind !== ForkKind.EITHER) return false;
  const ends = new Set(branches.map((one) => endsText(endsBelow(one, []))));
  return ends.size > 1;
}

function endsText(ends: Ends): string {
  const texts = [...ends].map(([key, { share }]) => `${key} ${share.toFixed(6)}`);
  return texts.sort().join('\n');
}

type Ends = ReadonlyMap<string, OutcomeEnd>;

/** Shares of one end add up; of ways of which one is taken, each end has the largest. */
function endsBelow({ hops, fork }: Chain, above: readonly Hop[]): Ends {
  const all = [...above, ...hops];
  if (!fork) {
    const end = endOf(all);
    return new Map([[endKey(end), end]]);
  }
  const isEither = fork.kind === ForkKind.EITHER;
  const ends = new Map<string, OutcomeEnd>();
  for (const { chain, share = 1 } of fork.branches) {
    if (share === 0) continue;
    for (const [key, end] of endsBelow(chain, all)) {
      const known = ends.get(key)?.share ?? 0;
      const own = end.share * share;
      ends.set(key, {
        ...end,
        share: isEither ? Math.max(known, own) : Math.min(1, known + own),
      });
    }
  }
  return ends;
}

/** Which end it is, whatever its share. */
export function endKey({ place, pods, path }: OutcomeEnd): string {
  return JSON.stringify([place, pods, path]);
}

function endOf(hops: readonly Hop[]): OutcomeEnd {
  let [place, pods, path]: [string?, string?, string?] = [];
  let lacking: OutcomeEnd['lacks'];
  for (const { to, what, lacks, kind } of hops) {
    if (lacks === Lack.BACKEND) lacking = kind === HopKind.SERVICE ? 'which is' : 'its pods are';
    if (to?.service)
      place = `Service ${to.service.namespace}/${to.service.name}:${to.service.port}`;
    if (to?.path !== undefined) path = to.path;
    if (to?.pod) pods = `${workloadText(to.pod.manifest)}:${to.pod.port}`;
    if (to?.redirect) place = `a redirect (${to.redirect.status}) to ${to.redirect.url}`;
    else if (to?.outside !== undefined) place = to.outside;
    else if (to?.status !== undefined) place = `status ${to.status}`;
    else if (lacks === Lack.BACKEND && place === undefined) place = what;
  }
  const last = hops.at(-1);
  return { place: place ?? pods ?? last?.what ?? 'it', pods, path, share: 1, lacks: lacking };
}

/** A pod that a cluster shows is called as what makes it. */
function workloadText(manifest: Manifest): string {
  const [owner] = listOf(within(manifest.object, 'metadata', 'ownerReferences'));
  const [kind, name] = [textOf(at(owner, 'kind')), textOf(at(owner, 'name'))];
  if (manifest.kind !== 'Pod' || kind === undefined || name === undefined) {
    return objectText(manifest);
  }
  const { namespace } = manifest;
  if (kind !== 'ReplicaSet') return objectText({ kind, namespace, name });
  return objectText({ kind: 'Deployment', namespace, name: name.replace(/-[a-z0-9]+$/, '') });
}
