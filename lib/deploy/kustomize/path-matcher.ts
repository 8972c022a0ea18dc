import { elementMatch, fieldOf, getField, isElementMatch, setField } from './fields';
import type { WrittenAt, YNode } from './node';
import { Kind, demandKind, node, scalar } from './node';
import { searched } from './pattern';
import { Refused } from './refused';

/**
 * All that a path of a replacement leads to: `spec.containers.[name=web].image`, where `*` is each
 * element, a number one of them, and a value in brackets a regular expression.
 *
 * @param create the kind of what is made where it is missing; nothing is made without
 */
export function matchPath(
  one: YNode | undefined,
  [part, ...rest]: readonly string[],
  create: Kind,
  at: WrittenAt,
): YNode[] {
  if (part === undefined) return one ? [one] : [];
  if (/^\+?\d+$/.test(part)) return atIndex(one, Number(part), rest, create, at);
  if (isElementMatch(part)) return withValue(one, part, rest, create, at);
  if (part === '*') {
    demandKind(one, Kind.LIST);
    return (one?.content ?? []).flatMap((element) => matchPath(element, rest, create, at));
  }
  return inField(one, part, rest, create, at);
}

function inField(
  one: YNode | undefined,
  name: string,
  rest: readonly string[],
  create: Kind,
  at: WrittenAt,
): YNode[] {
  let field = getField(one, name);
  if (!field) {
    if (create === Kind.NONE || !one) return [];
    field = node(kindFor(rest[0], create), at);
    setField(one, name, field);
  }
  if (field.kind === Kind.SCALAR && rest.length > 0) {
    throw new Refused(`${name} is a text, and a path leads into it`, field);
  }
  return matchPath(field, rest, create, at);
}

/** What holds the next part of a path. */
function kindFor(next: string | undefined, last: Kind): Kind {
  if (next === undefined || next === '') return last;
  return isElementMatch(next) || /^\d+$/.test(next) ? Kind.LIST : Kind.MAP;
}

function atIndex(
  one: YNode | undefined,
  index: number,
  rest: readonly string[],
  create: Kind,
  at: WrittenAt,
): YNode[] {
  demandKind(one, Kind.LIST);
  const elements = one?.content ?? [];
  if (elements.length === index && create !== Kind.NONE)
    elements.push(node(kindFor(rest[0], create), at));
  const element = elements[index];
  if (!element) throw new Refused(`there is no element ${index}`, one ?? at);
  return matchPath(element, rest, create, at);
}

function withValue(
  one: YNode | undefined,
  part: string,
  rest: readonly string[],
  create: Kind,
  at: WrittenAt,
): YNode[] {
  demandKind(one, Kind.LIST);
  const [name, pattern] = elementMatch(part);
  const fits = searched(pattern);
  const find = () =>
    (one?.content ?? []).flatMap((element) => {
      const value = name === '' ? element : fieldOf(element, name);
      if (value?.kind !== Kind.SCALAR || !fits(value.value.trim())) return [];
      return name === '' ? [element] : matchPath(element, rest, create, at);
    });
  const found = find();
  if (found.length > 0 || create === Kind.NONE || !one) return found;
  const made = scalar(pattern, at);
  if (name === '') one.content.push(made);
  else one.content.push(node(Kind.MAP, at, '', '', [scalar(name, at), made]));
  return find();
}
