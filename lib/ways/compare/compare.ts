import type { Network } from '../../model/queries/network';
import type { Manifest } from '../../model/read/manifest';
import { podsAtHostPort } from '../addresses/address-index';
import type { FoundFaults } from '../chain/found-faults';
import { Affected } from './affected';
import type { SideAnswer } from './answer';
import { answerOf } from './answer';
import type { Ask } from './ask';
import type { Change, RequestDifference } from './change';
import { ChangeKind, tryKind } from './change-kind';
import { changedManifests } from './changed';
import { withCharts } from './charts';
import { groupChanges } from './group-changes';
import { State } from './outcome';
import { renamedWorkloads } from './renames';
import { routeAsks } from './route-asks';
import { hostPortAsks, serviceAsks } from './service-asks';
import { ComparedSide } from './side';
import { unreadChanges } from './unread';

export interface Comparison {
  readonly changes: readonly Change[];
  /** Each request that is answered otherwise, by itself. */
  readonly differences: readonly RequestDifference[];
  /** What is written otherwise on one side than on the other, or on one side alone. */
  readonly changed: ReadonlySet<Manifest>;
  /** How many requests were asked of both sides. */
  readonly asked: number;
}

/** Two networks of one cluster, and what is refused on either side. */
export interface Compared {
  readonly old: ComparedNetwork;
  readonly now: ComparedNetwork;
}

export interface ComparedNetwork {
  readonly network: Network;
  readonly faults?: FoundFaults;
}

/** What is answered otherwise, one change for each cause. */
export function compareNetworks(compared: Compared): Comparison {
  const { old, now } = compared;
  const changed = changedManifests(old.network.manifests, now.network.manifests);
  if (changed.size === 0) return { changes: [], differences: [], changed, asked: 0 };
  const { differences, asked } = differencesOf(compared, changed);
  const before = new Set(old.network.manifests);
  const isOld = (one: Manifest) => before.has(one);
  const changes = withCharts(groupChanges(differences, changed), changed, isOld);
  const told = new Set(changes.flatMap(({ objects }) => objects.map(({ identity }) => identity)));
  const unread = unreadChanges(changed, isOld, [old.network, now.network]).filter(({ objects }) =>
    objects.every(({ identity }) => !told.has(identity)),
  );
  return { changes: [...changes, ...unread], differences, changed, asked };
}

/** Every request of the finite set that is answered otherwise. */
function differencesOf(
  { old, now }: Compared,
  changed: ReadonlySet<Manifest>,
): { readonly differences: readonly RequestDifference[]; readonly asked: number } {
  const sides = [
    new ComparedSide(old.network, old.faults),
    new ComparedSide(now.network, now.faults),
  ] as const;
  const renamed = renamedWorkloads(old.network, now.network);
  const tally = new Tally();
  for (const ask of asksOf(sides, changed)) {
    const before = answerAt(sides[0], ask, sides[1]);
    const after = answerAt(sides[1], ask, sides[0]);
    tally.note(ask, before, after, tryKind(before, after, renamed));
  }
  return { differences: tally.differences(), asked: tally.asked };
}

/** The finite set: what else is asked is answered as one of these is. */
export function* asksOf(
  sides: readonly ComparedSide[],
  changed: ReadonlySet<Manifest>,
): Generator<Ask> {
  const affected = new Affected(changed, sides);
  const isChangedPort = ({ network }: ComparedSide, key: string) =>
    (podsAtHostPort(network).get(key) ?? []).some(({ workload }) => changed.has(workload.manifest));
  yield* routeAsks(sides, affected);
  yield* serviceAsks(sides, affected);
  yield* hostPortAsks(sides, isChangedPort);
}

export function answerAt(side: ComparedSide, ask: Ask, other: ComparedSide): SideAnswer {
  return answerOf(
    ask.chains(side).map((chain) => side.judged(chain)),
    (namespace, name) => other.network.tryService(namespace, name) !== undefined,
    ask.isOfAnyHost?.(side),
  );
}

/** What is answered otherwise, and which requests somebody else could send before, or can still. */
class Tally {
  asked = 0;
  private readonly found: RequestDifference[] = [];
  private readonly openBefore = new Set<string>();
  private readonly openNow = new Set<string>();

  note(
    ask: Ask,
    before: SideAnswer,
    now: SideAnswer,
    kind: RequestDifference['kind'] | undefined,
  ): void {
    this.asked += 1;
    const key = keyOf(ask);
    if (before.state === State.OPEN && kind !== ChangeKind.OPENED) this.openBefore.add(key);
    if (now.state === State.OPEN && kind !== ChangeKind.CLOSED) this.openNow.add(key);
    if (kind === undefined) return;
    const { audience, from, client, text, request } = ask;
    this.found.push({ kind, ask: { audience, from, client, text, request }, before, now });
  }

  /** What others reach already is widened, and not opened. */
  differences(): readonly RequestDifference[] {
    return this.found.map((one) => {
      const key = keyOf(one.ask);
      if (one.kind === ChangeKind.OPENED && this.openBefore.has(key)) {
        return { ...one, kind: ChangeKind.WIDENED };
      }
      if (one.kind === ChangeKind.CLOSED && this.openNow.has(key)) {
        return { ...one, kind: ChangeKind.NARROWED };
      }
      return one;
    });
  }
}

function keyOf({ audience, text }: Pick<Ask, 'audience' | 'text'>): string {
  return `${audience} ${text}`;
}
