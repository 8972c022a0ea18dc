import { refolded } from './folded';
import { Refused } from './refused';
import type { YNode } from './node';
import { Kind, Style, Tag } from './node';
import { timeText } from './timestamp';

/** A plain scalar as kustomize resolves it: YAML 1.2, but for octal numbers of YAML 1.1. */
export interface Resolved {
  readonly tag: string;
  readonly value: string | number | boolean | null;
}

const WORDS = new Map<string, Resolved>([
  ...['true', 'True', 'TRUE'].map((word) => [word, { tag: Tag.BOOL, value: true }] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, { tag: Tag.BOOL, value: false }] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map(
    (word) => [word, { tag: Tag.NULL, value: null }] as const,
  ),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, { tag: Tag.FLOAT, value: NaN }] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(
    (word) => [word, { tag: Tag.FLOAT, value: Infinity }] as const,
  ),
  ...['-.inf', '-.Inf', '-.INF'].map(
    (word) => [word, { tag: Tag.FLOAT, value: -Infinity }] as const,
  ),
]);

const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const DOT_FLOAT = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
const WHOLE = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;

export function resolvePlain(text: string): Resolved {
  if (text !== '' && !BEGINS_OTHERS.has(text.charCodeAt(0))) return asText(text);
  const word = WORDS.get(text);
  if (word) return word;
  if (/^[-+0-9]/.test(text)) return tryTime(text) ?? tryNumber(text) ?? asText(text);
  if (DOT_FLOAT.test(text)) return { tag: Tag.FLOAT, value: Number(text) };
  return asText(text);
}

/** The tag of a plain scalar alone. */
export function plainTag(text: string): string {
  return text !== '' && !BEGINS_OTHERS.has(text.charCodeAt(0)) ? Tag.TEXT : resolvePlain(text).tag;
}

/** What begins a number, or a word that is no text. */
const BEGINS_OTHERS: ReadonlySet<number> = new Set(
  Array.from('0123456789+-.~tTfFnN', (sign) => sign.charCodeAt(0)),
);

function asText(value: string): Resolved {
  return { tag: Tag.TEXT, value };
}

function tryTime(text: string): Resolved | undefined {
  const value = timeText(text);
  return value === undefined ? undefined : { tag: Tag.TIME, value };
}

function tryNumber(text: string): Resolved | undefined {
  const plain = text.replaceAll('_', '');
  const value = tryWhole(plain);
  if (value !== undefined) return { tag: Tag.INT, value };
  return FLOAT.test(plain) ? { tag: Tag.FLOAT, value: Number(plain) } : undefined;
}

/** A whole number of 64 bits; `0644` and `0o644` are octal. */
function tryWhole(text: string): number | undefined {
  const [, sign, hex, binary, octal, decimal] = WHOLE.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const digits = hex ?? binary ?? octal ?? decimal ?? '';
  const prefix = hex ? '0x' : binary ? '0b' : octal ? '0o' : '';
  const size = BigInt(prefix + digits);
  const limit = sign === '-' ? MIN_SIZE : sign === '+' ? MAX_SIGNED : MAX_SIZE;
  if (size > limit) return undefined;
  return sign === '-' ? -Number(size) : Number(size);
}

const MIN_SIZE = 2n ** 63n;
const MAX_SIGNED = 2n ** 63n - 1n;
const MAX_SIZE = 2n ** 64n - 1n;

const QUOTED = Style.DOUBLE | Style.SINGLE | Style.LITERAL | Style.FOLDED;

export function isQuoted({ style }: YNode): boolean {
  return (style & QUOTED) !== 0;
}

/**
 * What a scalar is once kustomize has written it and read it again.
 *
 * @throws where its tag and its text do not go together
 */
export function scalarValue(one: YNode): Resolved['value'] {
  const { kind, tag, value, style } = one;
  if (kind === Kind.NONE) return null;
  if (tag === Tag.TEXT) return writtenText(one);
  const plain = resolvePlain(value);
  const isWritten = tag !== Tag.NONE && ((style & Style.TAGGED) !== 0 || plain.tag !== tag);
  if (!isWritten) return isQuoted(one) ? writtenText(one) : finite(plain.value, one);
  return taggedValue(one, plain);
}

function writtenText({ value, style }: YNode): string {
  return (style & QUOTED) === Style.FOLDED ? refolded(value) : value;
}

function taggedValue(one: YNode, plain: Resolved): Resolved['value'] {
  const { tag, value } = one;
  if (!RESOLVABLE.has(tag)) {
    if (tag === Tag.BINARY) throw new Refused('a binary value is not supported', one);
    return value;
  }
  const isFloat = tag === Tag.FLOAT && plain.tag === Tag.INT;
  if (plain.tag === tag || isFloat) return finite(plain.value, one);
  throw new Refused(`${JSON.stringify(value)} cannot be written as ${tag}`, one);
}

const RESOLVABLE = new Set<string>([Tag.NULL, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIME]);

function finite(value: Resolved['value'], one: YNode): Resolved['value'] {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new Refused(`${one.value} is no number of JSON`, one);
}

/** Whether a plain text is read as something else than a text by YAML 1.1. */
export function isOtherInYaml11(text: string): boolean {
  if (text === '' || text.includes('\n')) return false;
  const tag = plainTag(text);
  return (tag !== Tag.TEXT && tag !== Tag.TIME) || YES_NO.test(text);
}

export const YES_NO = /^(?:y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/;
