import type { HopPlace } from '../../ways/chain/place';
import { AT_NODES, PODS } from '../../ways/compare/audiences';
import type { Change } from '../../ways/compare/change';
import { ChangeKind, shareText } from '../../ways/compare/change-kind';
import type { SideAnswer } from '../../ways/compare/answer';
import type { OutcomeEnd } from '../../ways/compare/outcome';
import { State } from '../../ways/compare/outcome';
import { placeText, spotIn } from '../../model/read/origin';
import { objectText } from '../../model/read/manifest';

/** What differs between two sides. */
export interface Diff {
  readonly changes: readonly ClusterChange[];
  readonly immutable: readonly RefusedChange[];
  /** What the sides are called: `main`, `dist`. */
  readonly old: string;
  readonly now: string;
  readonly version: string;
}

export interface ClusterChange extends Change {
  /** Empty where there is only one. */
  readonly cluster: string;
  /** Whether there may be more than the files have, as what a chart brings. */
  readonly isOpen?: boolean;
}

/** What the API server refuses to make of an object that is there. */
export interface RefusedChange {
  readonly cluster: string;
  readonly object: string;
  readonly field: string;
  /** Without a full stop, with the object: `spec.type of Service shop/web changes from ...`. */
  readonly what: string;
  /** Without a full stop. */
  readonly why: string;
  /** In a sentence with a full stop. */
  readonly fix: string;
  /** Whether it is refused in any cluster; else it depends on the cluster, as `why` says. */
  readonly isSure: boolean;
  readonly places: readonly DiffPlace[];
}

/** Where something is written, on which of the two sides. */
export interface DiffPlace {
  readonly side: 'old' | 'now';
  readonly origin: string;
  readonly file?: string;
  readonly line?: number;
  readonly object: string;
  readonly field: string;
}

/** What is refused in any cluster; of the others it cannot be told. */
export function sureRefusals({ immutable }: Pick<Diff, 'immutable'>): readonly RefusedChange[] {
  return immutable.filter(({ isSure }) => isSure);
}

/** The kinds in the order that people read them in. */
export const KINDS = [
  ...[ChangeKind.OPENED, ChangeKind.WIDENED, ChangeKind.BROKEN, ChangeKind.ELSEWHERE],
  ...[ChangeKind.CLOSED, ChangeKind.NARROWED, ChangeKind.FIXED],
] as const;

export function askedText({ witness: { ask }, audience }: Change): string {
  return `${ask.text} from ${senderText(audience, ask)}`;
}

function senderText(audience: string, { from, client }: Change['witness']['ask']): string {
  if (audience === PODS || audience === AT_NODES) return from;
  const address = 'address' in client ? client.address : undefined;
  return address === undefined ? audience : `${address} (${audience})`;
}

/** `nothing before, Deployment shop/web:8080 now` */
export function turnText({
  witness: { before, now },
  isOpen = false,
}: Pick<ClusterChange, 'witness' | 'isOpen'>): string {
  const isOther = before.isOfAnyHost !== now.isOfAnyHost;
  const [old, fresh] = [before, now].map((one) => {
    const text = answerText(one, isOpen);
    const isShared = isOther && one.isOfAnyHost === true && one.state === State.OPEN;
    return isShared ? `${text} (as for any other host)` : text;
  });
  return `${old} before, ${old === fresh ? `${fresh} with a change behind it` : fresh} now`;
}

/** Whether it is a change inside of the cluster alone. */
export function isOfPods({ audience }: Change): boolean {
  return audience === PODS;
}

/** How grave a change is by its kind; what is immutable cannot be applied. */
export function levelOf(kind: string): 'error' | 'warning' | 'note' {
  return LEVELS.get(kind) ?? 'note';
}

const LEVELS: ReadonlyMap<string, 'error' | 'warning'> = new Map([
  ['immutable', 'error'],
  [ChangeKind.BROKEN, 'error'],
  [ChangeKind.OPENED, 'warning'],
  [ChangeKind.WIDENED, 'warning'],
  [ChangeKind.ELSEWHERE, 'warning'],
]);

/** What else there is to a change: `and 3 more requests`, `also from any pod of namespace shop`. */
export function othersText({ count, clients }: Change): string {
  const more = count - 1;
  const requests = more > 0 ? `and ${more} more request${more === 1 ? '' : 's'}` : '';
  const shown = clients.slice(0, MOST_CLIENTS).join(', ');
  const hidden = clients.length - MOST_CLIENTS;
  const senders =
    clients.length > 0 ? `also from ${shown}${hidden > 0 ? ` and ${hidden} more` : ''}` : '';
  return [requests, senders].filter((one) => one !== '').join('; ');
}

const MOST_CLIENTS = 3;

function answerText({ state, ends, faults, why }: SideAnswer, isOpen: boolean): string {
  if (state === State.NOTHING) return isOpen ? 'nothing in the files' : 'nothing';
  const led = endsText(ends);
  const stopped = faults.slice(0, MOST_FAULTS).join('; ');
  if (state === State.OPEN) return faults.length > 0 ? `${led}; ${stopped}` : led;
  if (state === State.UNKNOWN) {
    return `unknown (${stopped}${why === undefined ? '' : `: ${why}`})`;
  }
  return stopped;
}

const MOST_FAULTS = 2;
const MOST_ENDS = 3;

function endsText(ends: readonly OutcomeEnd[]): string {
  const isPart = ends.some(({ share }) => share < 1 || Number.isNaN(share));
  const paths = new Set(ends.map(({ path = '' }) => path));
  const texts = ends.map(({ place, pods, path, share, lacks }) => {
    const portion = isPart ? `${shareText(share)} ` : '';
    const sent = paths.size > 1 && path !== undefined ? ` (path ${path})` : '';
    const absent = lacks === undefined ? '' : ` (${lacks} in none of the files)`;
    return `${portion}${pods ?? place}${absent}${sent}`;
  });
  const named = [...new Set(texts)];
  const more = named.length - MOST_ENDS;
  const all = named.slice(0, MOST_ENDS).join(isPart ? ', ' : ' or ');
  return more > 0 ? `${all} and ${more} more` : all;
}

const MOST_PLACES = 4;

/** The lines that did it: those that are there now, then those that were there before. */
export function placesOf({ was, is, witness: { before, now } }: Change): readonly DiffPlace[] {
  const fresh = ofEach(is).map((one) => diffPlaceOf(one, 'now'));
  const old = ofEach(was).map((one) => diffPlaceOf(one, 'old'));
  if (fresh.length + old.length > 0) return [...fresh, ...old];
  const [first] = [...now.places, ...before.places];
  return first ? [diffPlaceOf(first, now.places.length > 0 ? 'now' : 'old')] : [];
}

/** The first place of each object. */
function ofEach(places: readonly HopPlace[]): HopPlace[] {
  const firsts = new Map([...places].reverse().map((one) => [one.manifest, one]));
  return places.filter((one) => firsts.get(one.manifest) === one).slice(0, MOST_PLACES);
}

export function diffPlaceOf({ manifest, field }: HopPlace, side: DiffPlace['side']): DiffPlace {
  const { file, line } = spotIn(manifest.origin, field);
  const origin = placeText({ ...manifest.origin, file, line });
  return { side, origin, file, line, object: objectText(manifest), field };
}

/** `2 opened, 1 closed, 1 refused, 3 cannot be told` */
export function countsOf({ changes, immutable }: Diff): string {
  const counts = KINDS.map((kind) => [changes.filter((one) => one.kind === kind).length, kind]);
  const unsure = immutable.length - sureRefusals({ immutable }).length;
  const untold = changes.filter(({ kind }) => kind === 'untold').length + unsure;
  const all = [
    ...counts,
    [sureRefusals({ immutable }).length, 'immutable'],
    [untold, CANNOT_BE_TOLD],
  ] as const;
  const texts = all.flatMap(([count, name]) => (count === 0 ? [] : [`${count} ${name}`]));
  return texts.length > 0 ? texts.join(', ') : 'nothing is answered otherwise';
}

export const CANNOT_BE_TOLD = 'cannot be told';

/** What is refused by some clusters. */
export const MAYBE_IMMUTABLE = 'perhaps immutable';
