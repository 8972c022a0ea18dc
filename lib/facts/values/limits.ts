import { REFUSED, WRITE_IN_RANGE, atMost } from './sentences';
import type { Fact } from './fault';

/** A text of 1 to so many characters. */
export function upToCharacters(most: number, least = 1): Fact<string> {
  return (text) => {
    if (text.length < least) {
      return {
        what: 'is empty',
        why: 'the API server refuses an empty value here',
        fix: 'write a value, or remove the field',
      };
    }
    // A character may take two places in a text of JavaScript, and is one for the API server.
    const length = text.length <= most ? 0 : Array.from(text).length;
    return length <= most
      ? undefined
      : {
          what: `has ${length} characters`,
          why: atMost(most),
          fix: 'write a shorter one',
        };
  };
}

/** A text of a form; `such` is one. */
export function ofForm(pattern: RegExp, most: number, form: string, such: string): Fact<string> {
  const hasLength = upToCharacters(most, pattern.test('') ? 0 : 1);
  return (text) => {
    const fault = hasLength(text);
    if (fault ?? pattern.test(text)) return fault;
    return {
      what: `is not ${form}`,
      why: REFUSED,
      fix: `write ${such}`,
    };
  };
}

/** A number in a range, whose end may be open. */
export function between(least: number, most: number): Fact<number> {
  return (value) =>
    value >= least && value <= most
      ? undefined
      : {
          what: most === Infinity ? `is below ${least}` : `is not between ${least} and ${most}`,
          why: REFUSED,
          fix: most === Infinity ? `write ${least} or more` : WRITE_IN_RANGE,
        };
}

/** The number of elements of a list, or of a map. */
export function count(least: number, most: number): Fact<object> {
  return (list) => {
    const { length } = Array.isArray(list) ? list : Object.keys(list);
    return length >= least && length <= most
      ? undefined
      : {
          what: `has ${length} entries`,
          why: `the API server accepts ${least > 0 ? `from ${least} to` : 'at most'} ${most}`,
          fix: length > most ? 'remove some' : 'write one, or remove the object',
        };
  };
}

/** Fields that have to be there. */
export function needs(names: readonly string[]): Fact<Readonly<Record<string, unknown>>> {
  return (fields) => {
    // A patch names an element, and says what becomes of it.
    if (Object.hasOwn(fields, '$patch')) return undefined;
    // The API server reads null as if nothing were written.
    const missing = names.filter(
      (name) => !Object.hasOwn(fields, name) || fields[name] === null || fields[name] === undefined,
    );
    return missing.length === 0
      ? undefined
      : {
          what: `has no ${missing.join(' and no ')}`,
          why: 'the API server refuses it without them',
          fix: `write ${missing.join(' and ')}`,
        };
  };
}
