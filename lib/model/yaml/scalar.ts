import { goText } from './encoding';
import type { YamlNode } from './node';
import { DocumentError } from './yaml-error';

/** What a scalar is in Go, of which some things are told from each other that are one in JSON. */
export type Scalar =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'null'; readonly value: null }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: number; readonly digits: string }
  | { readonly kind: 'unsigned'; readonly value: number }
  | { readonly kind: 'float'; readonly value: number };

const CORE = 'tag:yaml.org,2002:';

/** Which kinds of scalars a tag takes; every other tag makes a text of what is written. */
const OF_TAG: Readonly<Record<string, readonly Scalar['kind'][]>> = {
  [`${CORE}bool`]: ['bool'],
  [`${CORE}int`]: ['int', 'unsigned'],
  [`${CORE}float`]: ['float', 'int'],
  [`${CORE}null`]: ['null'],
};

/** Whether a scalar is surely a text as it is written, as most are. */
export function isPlainText({ text, tag, isPlain }: YamlNode): boolean {
  if (tag !== '' || text === '') return tag === '' && !isPlain;
  return !isPlain || isSurelyText(text);
}

/** The same of what is written without a tag and without quotes, and is not empty. */
export function isSurelyText(text: string): boolean {
  const code = text.charCodeAt(0);
  return (
    BEGINS_NUMBERS[code] !== true && (text.length > LONGEST_WORD || BEGINS_WORDS[code] !== true)
  );
}

/** The codes of some characters. */
function codesOf(characters: string): readonly boolean[] {
  return Array.from({ length: 0x80 }, (_, code) => characters.includes(String.fromCharCode(code)));
}

const BEGINS_NUMBERS = codesOf('0123456789+-.');
/** What begins a word that is no text. */
const BEGINS_WORDS = codesOf('~yYnNtTfFoO');
const LONGEST_WORD = 5;

/** @throws where a tag does not take what is written */
export function scalarOf(node: YamlNode): Scalar {
  const { text, tag, isPlain } = node;
  if (tag === '') return isPlain ? plainScalarOf(text) : textScalar(text);
  const kinds = OF_TAG[tag];
  if (kinds) {
    const scalar = plainScalarOf(text);
    if (kinds.includes(scalar.kind)) return scalar;
    throw misfit(node);
  }
  if (tag === `${CORE}binary`) return textScalar(binaryText(node));
  if (tag === `${CORE}timestamp` && !isTimestamp(text)) throw misfit(node);
  return textScalar(text);
}

function misfit({ text, tag, start }: YamlNode): Error {
  const written = text.length > 40 ? `${text.slice(0, 40)}...` : text;
  return new DocumentError(`cannot decode \`${written}\` as a ${tag.replace(CORE, '!!')}`, start);
}

function textScalar(value: string): Scalar {
  return { kind: 'text', value };
}

const NULL: Scalar = { kind: 'null', value: null };
const TRUE: Scalar = { kind: 'bool', value: true };
const FALSE: Scalar = { kind: 'bool', value: false };

const WORDS = new Map<string, Scalar>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, NULL] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(
    (word) => [word, TRUE] as const,
  ),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (word) => [word, FALSE] as const,
  ),
]);

const SPECIAL = /^(?:[+-]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const BEGINS_NUMBER = /^[\d+.-]/;

/** What a scalar is that has no tag and no quotes. */
export function plainScalarOf(text: string): Scalar {
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text);
    if (word) return word;
  }
  if (!BEGINS_NUMBER.test(text)) return textScalar(text);
  if (SPECIAL.test(text)) return { kind: 'float', value: specialNumber(text.toLowerCase()) };
  return tryNumber(text) ?? textScalar(text);
}

function specialNumber(text: string): number {
  if (text.endsWith('nan')) return NaN;
  return text.startsWith('-') ? -Infinity : Infinity;
}

const DECIMAL = /^[+-]?(?:0|[1-9]\d*)$/;
const BASED = /^([+-]?)0([box]?)([\da-f]+)$/i;
const FLOAT = /^[+-]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[+-]?\d+)?$/i;
const FRACTION = /^\.\d+(?:_\d+)*(?:e[+-]?\d+(?:_\d+)*)?$/i;

/** A number of 64 bits or a float. Underscores mean nothing behind a first digit or a sign. */
function tryNumber(text: string): Scalar | undefined {
  if (text.startsWith('.')) return FRACTION.test(text) ? tryFloat(text) : undefined;
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  if (DECIMAL.test(plain)) {
    const value = Number(plain);
    if (Number.isSafeInteger(value))
      return { kind: 'int', value: value + 0, digits: String(value + 0) };
    return tryWhole(BigInt(plain.replace(/^[+-]/, '')), plain) ?? tryFloat(plain);
  }
  return tryBased(plain) ?? tryFloat(plain);
}

/** A number of another base: `0644` is octal as `0o644` is. */
function tryBased(plain: string): Scalar | undefined {
  const [, sign, base = '', digits = ''] = BASED.exec(plain) ?? [];
  if (sign === undefined || !DIGITS[base.toLowerCase()]?.test(digits)) return undefined;
  return tryWhole(BigInt(`0${base.toLowerCase() || 'o'}${digits}`), plain);
}

const DIGITS: Readonly<Record<string, RegExp>> = {
  '': /^[0-7]+$/,
  b: /^[01]+$/,
  o: /^[0-7]+$/,
  x: /^[\da-f]+$/i,
};

const LARGEST = 2n ** 63n;

/** @param size without its sign, which is taken from what is written */
function tryWhole(size: bigint, written: string): Scalar | undefined {
  const isNegative = written.startsWith('-');
  if (size < LARGEST || (isNegative && size === LARGEST)) {
    const whole = isNegative ? -size : size;
    return { kind: 'int', value: Number(whole), digits: whole.toString() };
  }
  if (size >= 2n * LARGEST || /^[+-]/.test(written)) return undefined;
  return { kind: 'unsigned', value: Number(size) };
}

/** Nothing where it is too large for a float. */
function tryFloat(text: string): Scalar | undefined {
  const plain = text.replaceAll('_', '');
  const value = FLOAT.test(plain) ? Number(plain) : Infinity;
  return Number.isFinite(value) ? { kind: 'float', value } : undefined;
}

const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

function binaryText({ text, start }: YamlNode): string {
  const packed = text.replace(/[\r\n]/g, '');
  if (!BASE64.test(packed)) {
    throw new DocumentError('!!binary value contains invalid base64 data', start);
  }
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return goText(bytes);
}

const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))| (\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?)?$/;

/** Whether a text is a point of time as Go reads it. */
function isTimestamp(text: string): boolean {
  const match = TIMESTAMP.exec(text);
  if (!match) return false;
  const part = (...groups: number[]) =>
    Number(groups.map((group) => match[group]).find((one) => one !== undefined) ?? 0);
  const [year, month, day] = [part(1), part(2), part(3)];
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= days &&
    part(4, 9) < 24 &&
    part(5, 10) < 60 &&
    part(6, 11) < 60 &&
    part(7) <= 24 &&
    part(8) < 60
  );
}
