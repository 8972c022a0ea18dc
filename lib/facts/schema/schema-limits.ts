import { CANNOT_DECODE, REFUSED } from '../values/sentences';
import { choice } from '../values/choice';
import type { Fact, Fault } from '../values/fault';
import { between, count, upToCharacters } from '../values/limits';
import type { LimitData } from './schema-data';
import type { SchemaNode } from './schema-node';

/** What is wrong with a value that has the type of its field. */
export function limitFault(
  value: unknown,
  { is, limits }: SchemaNode,
  isBuiltIn: boolean,
): Fault | undefined {
  if (is === 'quantity') return QUANTITY(String(value));
  if (!limits) return undefined;
  if (typeof value === 'string') return textFault(value, limits, isBuiltIn);
  if (typeof value === 'number') return numberFault(value, limits, isBuiltIn);
  if (typeof value !== 'object' || value === null) return undefined;
  const { minItems, maxItems, minProperties, maxProperties } = limits;
  const least = minItems ?? minProperties ?? 0;
  return count(least, maxItems ?? maxProperties ?? Infinity)(value);
}

function textFault(text: string, limits: LimitData, isBuiltIn: boolean): Fault | undefined {
  const { enum: words, minLength = 0, maxLength = Infinity, format = '', pattern } = limits;
  // Kubernetes reads an empty text as if it were not there.
  if (words && !words.includes(text))
    return isBuiltIn && !text ? undefined : choice(...words.map(String))(text);
  const fault = upToCharacters(maxLength, minLength)(text) ?? FORMATS.get(format)?.(text);
  if (fault) return fault;
  return pattern === undefined || regExpOf(pattern).test(text)
    ? undefined
    : {
        what: 'does not have the format of this field',
        why: REFUSED,
        fix: `write a text that ${pattern} matches`,
      };
}

function numberFault(value: number, limits: LimitData, isBuiltIn: boolean): Fault | undefined {
  const { enum: numbers, minimum = -Infinity, maximum = Infinity, format = '' } = limits;
  if (numbers && !numbers.includes(value)) return choice(...numbers.map(String))(String(value));
  const fault = minimum === -Infinity ? upTo(maximum, value) : between(minimum, maximum)(value);
  if (fault ?? !isBuiltIn) return fault;
  // The API server decodes it into a number of so many bits.
  const bits = { int32: 32, int64: 64 }[format];
  return bits === undefined ? undefined : between(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)(value);
}

function upTo(most: number, value: number): Fault | undefined {
  return value <= most
    ? undefined
    : {
        what: `is above ${most}`,
        why: REFUSED,
        fix: `write ${most} or less`,
      };
}

const isTime = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
const FORMATS: ReadonlyMap<string, Fact<string>> = new Map([
  ['byte', formOf(isBytes, 'base64', 'the value in base64')],
  ['date-time', formOf(isTime, 'a time', 'a time such as 2026-01-31T12:00:00Z')],
]);

/** What names itself a stand-in is to be replaced, as in a published copy without its secrets. */
function isBytes(text: string): boolean {
  return isBase64(text) || STAND_IN.test(text);
}

/** A word for it, a comment in place of the value, or `xxx`. */
const STAND_IN = /base64|example|placeholder|redacted|^\s*(?:#|x{3,}\s*$)/i;

/** Ends of lines do not count. */
function isBase64(text: string): boolean {
  const line = text.replaceAll(/[\r\n]/g, '');
  return line.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(line);
}

const isQuantity = matching(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/);
const QUANTITY = formOf(isQuantity, 'a quantity', 'a quantity such as 500m or 1Gi');

function matching(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

/** A text that the API server decodes into something else. */
function formOf(isForm: (text: string) => boolean, form: string, such: string): Fact<string> {
  return (text) =>
    isForm(text)
      ? undefined
      : {
          what: `is not ${form}`,
          why: CANNOT_DECODE,
          fix: `write ${such}`,
        };
}

const regExps = new Map<string, RegExp>();

function regExpOf(pattern: string): RegExp {
  const known = regExps.get(pattern);
  if (known) return known;
  const made = new RegExp(pattern, 'u');
  regExps.set(pattern, made);
  return made;
}
