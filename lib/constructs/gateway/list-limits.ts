import { allOf } from '../../facts/fault';
import type { Fault } from '../../facts/fault';
import { distinct, upTo } from '../../facts/lists';
import type { Place } from '../../props/refusals';
import type { HeaderChanges, HttpTableOptions } from '../http-options';

/** Refuses lists of a table that an HTTPRoute does not take: too long, or with one entry twice. */
export function checkListLimits(options: HttpTableOptions, place: Place): void {
  for (const field of ['requestHeaders', 'responseHeaders'] as const) {
    checkHeaders(options[field], place.field(field));
  }
  for (const field of ['allowOrigins', 'allowMethods', 'allowHeaders', 'exposeHeaders'] as const) {
    refuse(options.cors?.[field] ?? [], SOME_ONCE, place.field('cors').field(field));
  }
}

function checkHeaders(changes: HeaderChanges = {}, place: Place): void {
  for (const field of ['set', 'add', 'remove'] as const) {
    const count = Object.keys(changes[field] ?? {}).length;
    if (count > 16) place.field(field).refuse(undefined, tooMany(count));
  }
  refuse(changes.remove ?? [], EACH_ONCE, place.field('remove'));
}

function refuse(
  list: readonly string[],
  fact: (list: readonly string[]) => Fault | undefined,
  place: Place,
): void {
  const fault = fact(list);
  if (fault) place.refuse(undefined, fault);
}

const EACH_ONCE = distinct<string>((text) => text, 'the API server');

const SOME_ONCE = allOf<readonly string[]>(upTo(64), EACH_ONCE);

function tooMany(count: number): Fault {
  return {
    what: `names ${count} headers`,
    why: 'an HTTPRoute changes at most 16 of each kind',
    fix: 'leave some out, or let the backend write them',
  };
}
