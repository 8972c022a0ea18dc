import { at, isFields } from './fields';
import { keysOf } from './field-path';

/** What a later tool fills in: `${HOST}`, `$(HOST)`, `{{ host }}` or `{HOST_NAME}`. */
const PLACEHOLDER = /\$\{[^}]*\}|\$\([^)]*\)|\{\{[^}]*\}\}|\{[A-Z]+(_[A-Z]+)+\}/;

/** Whether a text, or any text below a value, is not known before a later tool has filled it in. */
export function isOpen(value: unknown): boolean {
  if (typeof value === 'string') return PLACEHOLDER.test(value);
  if (Array.isArray(value)) return value.some(isOpen);
  return isFields(value) && Object.entries(value).some((entry) => entry.some(isOpen));
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
