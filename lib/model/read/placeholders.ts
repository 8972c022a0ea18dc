import { keysOf } from './field-path';
import { at, isFields } from './fields';

/** What a later tool fills in: `${HOST}`, `$(HOST)`, `{{ host }}`; and `{HOST_NAME}`. */
const BRACKETS = [
  ['${', '}'],
  ['$(', ')'],
  ['{{', '}}'],
] as const;
const PLACEHOLDER = /\{[A-Z]+(_[A-Z]+)+\}/;

/** Whether a text, or any text below a value, is not known before a later tool has filled it in. */
export function isOpen(value: unknown): boolean {
  if (typeof value === 'string') return isOpenText(value);
  if (Array.isArray(value)) return value.some(isOpen);
  return isFields(value) && Object.entries(value).some((entry) => entry.some(isOpen));
}

function isOpenText(text: string): boolean {
  return (
    BRACKETS.some(([open, close]) => holdsPair(text, open, close)) ||
    (text.includes('{') && PLACEHOLDER.test(text))
  );
}

/** A regular expression would look for the end of the text behind each bracket that none closes. */
function holdsPair(text: string, open: string, close: string): boolean {
  for (let from = text.indexOf(open); from >= 0;) {
    const end = text.indexOf(close.charAt(0), from + open.length);
    if (end < 0 || text.startsWith(close, end)) return end >= 0;
    from = text.indexOf(open, end);
  }
  return false;
}

/** The same of what stands at a field. What is open on the way stands for all that would be below it. */
export function isOpenAt(object: unknown, field: string): boolean {
  let value = object;
  for (const key of keysOf(field)) {
    if (typeof value === 'string') return isOpen(value);
    value = Array.isArray(value) ? (value as unknown[])[Number(key)] : at(value, key);
  }
  return isOpen(value);
}
