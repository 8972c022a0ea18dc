import { groupBy } from '../../model/queries/group';
import type { Manifest } from '../../model/read/manifest';
import { valueAt } from '../../model/read/field-path';
import { ClientKind } from '../ask/client';
import type { HopPlace } from '../chain/place';
import { AT_NODES, PODS } from './audiences';
import type { SideAnswer } from './answer';
import type { Change, RequestDifference } from './change';
import { ChangeKind } from './change-kind';
import { areEqual } from './changed';

const ORDER: readonly (ChangeKind | 'untold')[] = [
  ...[ChangeKind.OPENED, ChangeKind.WIDENED, ChangeKind.BROKEN, ChangeKind.ELSEWHERE],
  ...[ChangeKind.CLOSED, ChangeKind.NARROWED, ChangeKind.FIXED, 'untold' as const],
];

/** One change for each cause: an object, a kind of change, an audience and what is reached. */
export function groupChanges(
  differences: readonly RequestDifference[],
  changed: ReadonlySet<Manifest>,
): Change[] {
  const groups = groupBy(differences, (one) => causeOf(one, changed));
  return [...groups.values()]
    .map((those) => changeOf(those, changed))
    .map((one) => ({ one, weight: ORDER.indexOf(one.kind), text: sortText(one) }))
    .sort((a, b) => a.weight - b.weight || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ one }) => one);
}

function changeOf(those: readonly RequestDifference[], changed: ReadonlySet<Manifest>): Change {
  const witness = those.reduce((a, b) => (bySimplicity(b, a) < 0 ? b : a));
  const { kind, ask, before, now } = witness;
  const [was, is] = differing(placesOf(before, changed), placesOf(now, changed));
  return {
    kind,
    audience: ask.audience,
    witness,
    clients: those.length === 1 ? [] : otherClients(those, ask.from),
    count: those.length === 1 ? 1 : new Set(those.map((one) => one.ask.text)).size,
    ...{ was, is },
    objects: [...new Set([...is, ...was].map(({ manifest }) => manifest))],
  };
}

function otherClients(those: readonly RequestDifference[], own: string): readonly string[] {
  return [...new Set(those.map(({ ask }) => ask.from))].filter((one) => one !== own).sort();
}

function firstOf({ places }: SideAnswer, changed: ReadonlySet<Manifest>): string {
  return places.find(({ manifest }) => changed.has(manifest))?.manifest.identity ?? '';
}

/** By the first object on the way that is written otherwise; it may be on one side alone. */
function causeOf(
  { kind, ask, before, now }: RequestDifference,
  changed: ReadonlySet<Manifest>,
): string {
  const causes = [firstOf(now, changed), firstOf(before, changed)];
  return JSON.stringify([kind, ask.audience, ...causes, endsKey(before), endsKey(now)]);
}

function placesOf({ places }: SideAnswer, changed: ReadonlySet<Manifest>): HopPlace[] {
  const known = new Set<string>();
  return places.filter(({ manifest, field }) => {
    if (!changed.has(manifest)) return false;
    const key = `${manifest.identity} ${field}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** Without what is written alike on both sides, if anything is left then. */
function differing(was: readonly HopPlace[], is: readonly HopPlace[]): [HopPlace[], HopPlace[]] {
  if (was.length === 0 || is.length === 0) return [[...was], [...is]];
  const [old, now] = [indexOf(was), indexOf(is)];
  const isOther = ({ manifest, field }: HopPlace, others: ReadonlyMap<string, HopPlace>) => {
    const other = others.get(`${manifest.identity} ${field}`);
    return (
      !other || !areEqual(valueAt(manifest.object, field), valueAt(other.manifest.object, field))
    );
  };
  const fresh = is.filter((one) => isOther(one, old));
  const gone = was.filter((one) => isOther(one, now));
  return fresh.length + gone.length > 0 ? [gone, fresh] : [[...was], [...is]];
}

function indexOf(places: readonly HopPlace[]): ReadonlyMap<string, HopPlace> {
  return new Map(places.map((one) => [`${one.manifest.identity} ${one.field}`, one]));
}

/** Without the path, by which the requests of one route differ. */
function endsKey({ state, ends }: RequestDifference['now']): string {
  const texts = ends.map(({ place, pods }) => `${bare(place)} ${pods ?? ''}`);
  return `${state} ${JSON.stringify(texts.length > 1 ? [...new Set(texts)].sort() : texts)}`;
}

function bare(place: string): string {
  return place.startsWith('a redirect') ? 'a redirect' : place;
}

/** A witness that is easy to send: without headers, of TLS, by the shortest path in small letters. */
function bySimplicity(a: RequestDifference, b: RequestDifference): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  const at = first.findIndex((one, index) => one !== second[index]);
  return at < 0 ? 0 : (first[at] ?? 0) < (second[at] ?? 0) ? -1 : 1;
}

function rankOf({ ask: { request, text, from, client } }: RequestDifference): (number | string)[] {
  const { headers, query, method = 'GET', scheme = '', host = '', path = '' } = request ?? {};
  const labels = client.kind === ClientKind.POD ? Object.keys(client.labels).length : 0;
  return [
    labels,
    (headers?.size ?? 0) + (query?.length ?? 0),
    method === 'GET' ? 0 : 1,
    host.startsWith('any') ? 1 : 0,
    scheme.endsWith('s') ? 0 : 1,
    path === path.toLowerCase() ? 0 : 1,
    ...[text.length, text, from],
  ];
}

function sortText({ audience, witness: { ask } }: Change): string {
  return `${rankOfAudience(audience)} ${audience} ${ask.text} ${ask.from}`;
}

/** Who is outside goes first. */
function rankOfAudience(audience: string): number {
  return [AT_NODES, PODS].indexOf(audience) + 1;
}
