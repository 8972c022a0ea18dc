import type { WrittenAt, YNode } from './node';
import { Kind, Style, Tag, demandKind, isNull, isText, node, scalar } from './node';
import { Refused } from './refused';
import { isOtherInYaml11 } from './scalar';

/** The value of a key of a map; nothing where the node is no map. */
export function fieldOf(map: YNode | undefined, name: string): YNode | undefined {
  if (map?.kind !== Kind.MAP) return undefined;
  const { content } = map;
  const at = keyIndex(content, name);
  return at < 0 ? undefined : content[at + 1];
}

/** The same, to be looked at alone. */
export function seenField(map: YNode | undefined, name: string): YNode | undefined {
  if (map?.kind !== Kind.MAP) return undefined;
  const { seen } = map;
  const at = keyIndex(seen, name);
  return at < 0 ? undefined : seen[at + 1];
}

function keyIndex(content: readonly YNode[], name: string): number {
  for (let at = 0; at < content.length; at += 2) if (content[at]?.value === name) return at;
  return -1;
}

/** The keys and values of a map. */
export function entriesOf(map: YNode | undefined): [YNode, YNode][] {
  if (map?.kind !== Kind.MAP) return [];
  return Array.from(
    { length: map.content.length / 2 },
    (_, index) => [map.content[2 * index], map.content[2 * index + 1]] as [YNode, YNode],
  );
}

/** @throws where the node is neither null nor a map */
export function getField(map: YNode | undefined, name: string): YNode | undefined {
  if (isNull(map)) return undefined;
  demandKind(map, Kind.MAP);
  return fieldOf(map, name);
}

/** The field with this value. An empty value is that of any field. */
export function matchField(map: YNode, name: string, value: string): YNode | undefined {
  if (isNull(map)) return undefined;
  if (name === '') {
    demandKind(map, Kind.SCALAR);
    return map.value === value ? map : undefined;
  }
  const found = getField(map, name);
  return found && (value === '' || found.value === value) ? found : undefined;
}

export function clearField(map: YNode | undefined, name: string): void {
  if (map === undefined) return;
  demandKind(map, Kind.MAP);
  const at = keyIndex(map.content, name);
  if (at >= 0) map.content.splice(at, 2);
}

/** Sets a field, which is removed where the value is null and does not stay. */
export function setField(map: YNode, name: string, value: YNode | undefined): YNode | undefined {
  quoteIfNeeded(value);
  if (value === undefined || (isNull(value) && !(value as YNode).isKept)) {
    clearField(map, name);
    return undefined;
  }
  const found = getField(map, name);
  if (found) {
    value.style = found.style;
    found.become(value);
    return found;
  }
  if (isNull(map)) throw new Refused(`${name} is set in what is null`, map);
  map.content.push(scalar(name, value), value);
  return value;
}

/** Makes a scalar another one, which takes its quotes. */
export function setScalar(target: YNode, value: YNode): void {
  quoteIfNeeded(value);
  demandKind(target, Kind.SCALAR);
  if (isNull(value)) return;
  value.style = target.style;
  target.become(value);
}

function quoteIfNeeded(value: YNode | undefined): void {
  if (value && isQuotedWhenSet(value)) value.style = Style.DOUBLE;
}

/** Whether a value gets quotes where it is set. */
export function isQuotedWhenSet(value: YNode): boolean {
  return isText(value) && value.style === 0 && isOtherInYaml11(value.value);
}

/** The field, which is made where it is missing. */
export function getOrMake(map: YNode, name: string, kind: Kind, at: WrittenAt): YNode {
  const found = getField(map, name);
  if (found) return found;
  const made = node(kind, at);
  setField(map, name, made);
  return made;
}

/** What stands at the end of some parts: names, numbers of elements, `-`, and `[name=value]`. */
export function lookup(root: YNode | undefined, path: readonly string[]): YNode | undefined {
  let found = root;
  for (const part of path.map((one) => one.trim()).filter((one) => one !== '')) {
    if (found === undefined) return undefined;
    found = lookupPart(found, part);
  }
  return found;
}

function lookupPart(one: YNode, part: string): YNode | undefined {
  if (/^[+-]?\d+$/.test(part) || part === '-') return elementAt(one, part);
  if (part === '*') throw new Refused('* is no part of this path', one);
  if (!isElementMatch(part)) return getField(one, part);
  const [name, value] = elementMatch(part);
  demandKind(one, Kind.LIST);
  return one.content.find((element) => {
    if (name === '') return element.value === value;
    return element.kind === Kind.MAP && fieldOf(element, name)?.value === value;
  });
}

function elementAt(one: YNode, part: string): YNode | undefined {
  const index = Number(part);
  if (index < 0) throw new Refused(`${part} is less than 0`, one);
  demandKind(one, Kind.LIST);
  return part === '-' ? one.content.at(-1) : one.content[index];
}

/** `[name=value]`. */
export function isElementMatch(part: string): boolean {
  return part.startsWith('[') && part.endsWith(']');
}

export function elementMatch(part: string): [name: string, value: string] {
  const inner = part.slice(1, -1);
  const equals = inner.indexOf('=');
  if (equals < 0) throw new Refused(`${part} is no [field=value]`);
  return [inner.slice(0, equals), inner.slice(equals + 1)];
}

/** The texts of a map of labels or annotations, whatever it holds, to be looked at alone. */
export function textsIn(map: YNode | undefined): Map<string, YNode> {
  const texts = new Map<string, YNode>();
  if (map?.kind !== Kind.MAP) return texts;
  const { seen } = map;
  for (let at = 0; at + 1 < seen.length; at += 2) {
    const [key, value] = [seen[at], seen[at + 1]] as [YNode, YNode];
    texts.set(key.value, value);
  }
  return texts;
}

/** A scalar that is a text, however it looks. */
export function textNode(value: string, at: WrittenAt): YNode {
  return scalar(value, at, Tag.TEXT);
}
