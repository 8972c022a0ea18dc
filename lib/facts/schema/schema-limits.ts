import { EACH_NAME_ONCE, CANNOT_DECODE, REFUSED, REMOVE_ONE } from '../values/sentences';
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
  const fault = count(least, maxItems ?? maxProperties ?? Infinity)(value);
  return fault ?? (isBuiltIn || !Array.isArray(value) ? undefined : twiceFault(value, limits));
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

/** An element that is there twice, in a list that takes it once. */
function twiceFault(list: readonly unknown[], { keys, set }: LimitData): Fault | undefined {
  if (!keys && !set) return undefined;
  const seen = new Set<string>();
  for (const element of list) {
    // What is no map has been told already.
    if (keys && (typeof element !== 'object' || element === null)) continue;
    const parts = keys ? keys.map((key) => fieldOf(element, key)) : [element];
    const text = JSON.stringify(parts);
    if (seen.has(text)) {
      const names = parts.filter((part) => part !== undefined).map((part) => JSON.stringify(part));
      return {
        what: `names ${names.join(', ')} twice`,
        why: EACH_NAME_ONCE,
        fix: REMOVE_ONE,
      };
    }
    seen.add(text);
  }
  return undefined;
}

function fieldOf(element: unknown, key: string): unknown {
  const isMap = typeof element === 'object' && element !== null && Object.hasOwn(element, key);
  return isMap ? (element as Readonly<Record<string, unknown>>)[key] : undefined;
}

const isTime = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
const FORMATS: ReadonlyMap<string, Fact<string>> = new Map([
  ['byte', formOf(isBase64, 'base64', 'the value in base64')],
  ['date-time', formOf(isTime, 'a time', 'a time such as 2026-01-31T12:00:00Z')],
]);

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
