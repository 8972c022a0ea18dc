import type { YNode } from './node';
import { Kind, Style, Tag, node, scalar } from './node';
import { Refused } from './refused';
import { YES_NO, isQuoted, scalarValue } from './scalar';

/** A map of values by their keys, some of which may mean more than they say in JavaScript. */
export type Values = Record<string, unknown>;

/**
 * What a tree is once kustomize has written it and read it again.
 *
 * @throws where it is not to be written as JSON
 */
export function valueOf(root: YNode): unknown {
  return plainValue(root, true);
}

function plainValue(one: YNode, isRoot = false): unknown {
  if (one.unread && !isRoot) return keptValue(one.unread);
  if (one.kind === Kind.LIST) return one.content.map((inner) => plainValue(inner));
  if (one.kind !== Kind.MAP) return scalarValue(one);
  const values: Values = {};
  for (let index = 0; index < one.content.length; index += 2) {
    const [key, inner] = [one.content[index], one.content[index + 1]] as [YNode, YNode];
    setValue(values, keyText(key, isRoot), plainValue(inner), key);
  }
  return values;
}

/** The values of nodes that many copies have below them. */
const KEPT = new WeakMap<YNode, unknown>();

function keptValue(one: YNode): unknown {
  let value = KEPT.get(one);
  if (value === undefined) {
    value = plainValue(one);
    KEPT.set(one, value);
  }
  return value;
}

function setValue(values: Values, key: string, value: unknown, at: YNode): void {
  // Most keys are new, which costs less to see so.
  if (values[key] !== undefined && Object.hasOwn(values, key)) {
    throw new Refused(`the key ${JSON.stringify(key)} stands twice in one map`, at);
  }
  if (key === '__proto__') {
    Object.defineProperty(values, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else values[key] = value;
}

function keyText(key: YNode, isRoot: boolean): string {
  if (key.kind !== Kind.SCALAR) throw new Refused('a key is no text', key);
  if (!isRoot && typeof scalarValue(key) !== 'string') {
    throw new Refused(`the key ${key.value} is no text`, key);
  }
  return key.value;
}

/**
 * Turns a tree into what it is after it was JSON: texts are quoted where they look like something else,
 * and all numbers are written as Go writes them.
 */
export function throughJson(one: YNode, isYaml11 = false): YNode {
  if (one.kind === Kind.SCALAR || one.kind === Kind.NONE) return jsonScalar(one, isYaml11);
  if (!one.unread || isYaml11) return jsonCollection(one, isYaml11);
  const made = node(one.kind, one, one.value, one.kind === Kind.MAP ? Tag.MAP : '!!seq');
  keptJson(one.unread).lendTo(made);
  return made;
}

/** What nodes that many copies have below them are after JSON, which is copied in turn. */
const KEPT_JSON = new WeakMap<YNode, YNode>();

function keptJson(one: YNode): YNode {
  let made = KEPT_JSON.get(one);
  if (!made) {
    made = jsonCollection(one, false);
    KEPT_JSON.set(one, made);
    // A second time changes nothing.
    KEPT_JSON.set(made, made);
  }
  return made;
}

function jsonCollection(one: YNode, isYaml11: boolean): YNode {
  const content = one.seen.map((inner, index) => {
    const isKey = one.kind === Kind.MAP && index % 2 === 0;
    return isKey
      ? scalar(inner.value, inner, Tag.TEXT, Style.DOUBLE)
      : throughJson(inner, isYaml11);
  });
  return node(one.kind, one, one.value, one.kind === Kind.MAP ? Tag.MAP : '!!seq', content);
}

function jsonScalar(one: YNode, isYaml11: boolean): YNode {
  const yesNo = isYaml11 && !isQuoted(one) && YES_NO.test(one.value);
  const value = yesNo ? /^(?:y|on)/i.test(one.value) : scalarValue(one);
  if (value === null) return scalar('null', one, Tag.NULL);
  if (typeof value === 'boolean') return scalar(String(value), one, Tag.BOOL);
  if (typeof value === 'number') {
    const text = goNumber(value);
    return scalar(text, one, /^-?\d+$/.test(text) ? Tag.INT : Tag.FLOAT);
  }
  const text = isYaml11 && one.tag === Tag.TIME ? one.value : value;
  return scalar(text, one, Tag.TEXT, Style.DOUBLE);
}

/** A number as `%g` of Go writes it. */
function goNumber(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(value);
  const sign = exponent < 0 ? '-' : '+';
  return `${digits}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
