import type { Fact, Fault } from '../facts/values/fault';
import type { Check, Relation } from './check';
import type { PropPlace } from './refusals';

/** A check that says with which other props its own goes. */
export interface Related<Other extends string> extends Check<Other> {
  readonly relations: readonly Relation<Other>[];
}

/** A prop that is read whatever the others are. */
export function always<Other extends string = never>(check: Check<Other>): Related<Other> {
  return { ...check, relations: check.relations ?? [] };
}

/** A prop that nobody reads without another one. */
export function onlyWith<Other extends string, More extends string = never>(
  other: Other,
  check: Check<More>,
  fault: Fault,
): Related<Other | More> {
  return related(check, {
    other,
    fault: (value, theirs) => (value !== undefined && !says(theirs) ? fault : undefined),
  });
}

/** A prop that cannot be said together with another one, or would go unread beside it. */
export function notWith<Other extends string, More extends string = never>(
  other: Other,
  check: Check<More>,
  fault: Fault,
): Related<Other | More> {
  return related(check, {
    other,
    fault: (value, theirs) => (says(value) && says(theirs) ? fault : undefined),
  });
}

/** A prop that is judged by what another one is, or by its absence, before it is by others. */
export function beside<Other extends string, More extends string = never>(
  other: Other,
  check: Check<More>,
  fact: (theirs: never) => Fact<never>,
): Related<Other | More> {
  return related(check, {
    other,
    isLast: true,
    fault: (value, theirs) =>
      value === undefined ? undefined : fact(theirs as never)(value as never),
  });
}

/** A prop that stands in for another one: one of the two must be there, and not both. */
export function orElse<Other extends string, More extends string = never>(
  other: Other,
  check: Check<More>,
  fault: (which: { readonly both: boolean; readonly neither: boolean }) => Fault | undefined,
): Related<Other | More> {
  return related(check, {
    other,
    isOfAbsent: true,
    fault: (value, theirs) =>
      fault({
        both: value !== undefined && theirs !== undefined,
        neither: value === undefined && theirs === undefined,
      }),
  });
}

/** The same said of each prop of a part of a struct. */
export function each<Name extends string, Other extends string, More extends string = never>(
  shape: Readonly<Record<Name, Check<More>>>,
  relate: (check: Check<More>) => Related<Other>,
): Readonly<Record<Name, Related<Other>>> {
  const entries = Object.entries<Check<More>>(shape).map(([name, check]) => [name, relate(check)]);
  return Object.fromEntries(entries) as Record<Name, Related<Other>>;
}

/** What refuses props of a struct for what they are to others; nothing where none says anything. */
export function relationsOf(
  checks: readonly (readonly [string, Check<string>])[],
): ((props: Readonly<Record<string, unknown>>, place: PropPlace) => void) | undefined {
  const related = checks.flatMap(([name, check]) => {
    const { relations = [] } = check;
    if (relations.length === 0) return [];
    return [{ name, check, isOfAbsent: relations.some((one) => one.isOfAbsent) }];
  });
  if (related.length === 0) return undefined;
  return (props, place) => {
    for (const { name, check, isOfAbsent } of related) {
      // Most props of a struct are not given, and few relations ask then.
      if (isOfAbsent || props[name] !== undefined) judgeRelations(props, name, check, place);
    }
  };
}

/** Refuses what a prop may not be to others. `place` is that of the struct. */
function judgeRelations(
  props: Readonly<Record<string, unknown>>,
  name: string,
  { relations = [], isUntold }: Check<string>,
  place: PropPlace,
): void {
  for (const { other, fault, isLast } of relations) {
    const found = fault(props[name], props[other]);
    if (!found) continue;
    place.field(name).refuse(isUntold ? undefined : props[name], found);
    if (isLast) return;
  }
}

function related<Other extends string, More extends string>(
  check: Check<More>,
  relation: Relation<Other>,
): Related<Other | More> {
  return { ...check, relations: [relation, ...(check.relations ?? [])] };
}

/** False and an empty list are as good as nothing. */
function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== false;
}
