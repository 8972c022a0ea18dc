import type { SideAnswer } from './answer';
import type { OutcomeEnd } from './outcome';
import { State } from './outcome';

/** How an answer differs from the one before. */
export enum ChangeKind {
  /** Led somewhere now, and nowhere before, or where every other host is led. */
  OPENED = 'opened',
  CLOSED = 'closed',
  /** Open to more clients than before. */
  WIDENED = 'widened',
  NARROWED = 'narrowed',
  /** Led somewhere else. */
  ELSEWHERE = 'led elsewhere',
  BROKEN = 'broken',
  /** Not broken any more: answered, or gone. */
  FIXED = 'fixed',
}

/** Turned round in time. */
export const REVERSED: Readonly<Record<ChangeKind, ChangeKind>> = {
  [ChangeKind.OPENED]: ChangeKind.CLOSED,
  [ChangeKind.CLOSED]: ChangeKind.OPENED,
  [ChangeKind.WIDENED]: ChangeKind.NARROWED,
  [ChangeKind.NARROWED]: ChangeKind.WIDENED,
  [ChangeKind.ELSEWHERE]: ChangeKind.ELSEWHERE,
  [ChangeKind.BROKEN]: ChangeKind.FIXED,
  [ChangeKind.FIXED]: ChangeKind.BROKEN,
};

/** What the workloads of one side are called on the other, where one was renamed. */
export type Renamed = (pods: string) => string;

/** How two answers differ; `untold` where one of them is unknown, nothing where they do not differ. */
export function tryKind(
  before: SideAnswer,
  now: SideAnswer,
  renamed: Renamed,
): ChangeKind | 'untold' | undefined {
  const states = [before.state, now.state];
  if (states.includes(State.UNKNOWN)) {
    const isSame = keyOf(before, renamed) === keyOf(now, (one) => one);
    return isSame ? undefined : 'untold';
  }
  if (before.state !== now.state) return kindOfStates(before.state, now.state);
  if (now.state !== State.OPEN) return undefined;
  return kindOfEnds(before, now, renamed);
}

function kindOfStates(before: State, now: State): ChangeKind | undefined {
  if (now === State.OPEN) return before === State.BROKEN ? ChangeKind.FIXED : ChangeKind.OPENED;
  if (before === State.OPEN) return now === State.BROKEN ? ChangeKind.BROKEN : ChangeKind.CLOSED;
  if (now === State.BROKEN) return ChangeKind.BROKEN;
  return before === State.BROKEN ? ChangeKind.FIXED : undefined;
}

/** Nobody reaches more or less: other ends, other shares, or a part that is broken. */
function kindOfEnds(
  before: SideAnswer,
  now: SideAnswer,
  renamed: Renamed,
): ChangeKind | 'untold' | undefined {
  const hasPods = [before, now].map(({ ends }) => ends.every(({ pods }) => pods !== undefined));
  const [a, b] = [endKeys(before.ends, hasPods, renamed), endKeys(now.ends, hasPods)];
  if (a !== b) {
    const isOpen = before.isEither || now.isEither;
    return isOpen && haveCommon(before.ends, now.ends, renamed) ? 'untold' : elsewhere(before, now);
  }
  if (hasPods[0] !== hasPods[1] && podsOf(before.ends, renamed) !== podsOf(now.ends)) {
    return 'untold';
  }
  const [old, fresh] = [before.faults.length, now.faults.length];
  if (old === fresh) return undefined;
  return fresh > old ? ChangeKind.BROKEN : ChangeKind.FIXED;
}

/** What answers every host that nothing names is no place for one of them. */
function elsewhere(before: SideAnswer, now: SideAnswer): ChangeKind {
  if (before.isOfAnyHost === now.isOfAnyHost) return ChangeKind.ELSEWHERE;
  return before.isOfAnyHost === true ? ChangeKind.OPENED : ChangeKind.CLOSED;
}

/** By the pods where all are known, so that the name of a Service is none; else by the Services. */
function endKeys(
  ends: readonly OutcomeEnd[],
  hasPods: readonly boolean[],
  renamed: Renamed = (one) => one,
): string {
  const isByPods = hasPods.every(Boolean);
  const shares = new Map<string, number>();
  for (const { place, pods, path, share } of ends) {
    const end = isByPods ? renamed(pods ?? '') : place;
    const key = JSON.stringify([end, path]);
    shares.set(key, Math.max(shares.get(key) ?? 0, share));
  }
  return JSON.stringify([...shares].map(([key, share]) => `${key} ${shareText(share)}`).sort());
}

/** Whether two answers may be the same, where one of them may be several. */
function haveCommon(
  before: readonly OutcomeEnd[],
  now: readonly OutcomeEnd[],
  renamed: Renamed,
): boolean {
  const known = new Set(before.map(({ pods, place }) => (pods ? renamed(pods) : place)));
  return now.some(({ pods, place }) => known.has(pods ?? place));
}

function podsOf(ends: readonly OutcomeEnd[], renamed: Renamed = (one) => one): string {
  return JSON.stringify(ends.map(({ pods }) => pods && renamed(pods)).sort());
}

export function shareText(share: number): string {
  return Number.isNaN(share) ? 'some' : `${Number((share * 100).toFixed(2))} %`;
}

function keyOf({ state, ends, faults, why }: SideAnswer, renamed: Renamed): string {
  const places = ends.map(({ place, pods, path, share }) => [
    ...[place, pods && renamed(pods), path, shareText(share)],
  ]);
  return JSON.stringify([state, places, faults, why]);
}
