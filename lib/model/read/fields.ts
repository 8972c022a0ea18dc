/** A map as it stands in a manifest, whose keys and values are anybody's. */
export type Fields = Readonly<Record<string, unknown>>;

/** A map of texts, such as labels. Its prototype is empty, so that no key means more than it says. */
export type Texts = Readonly<Record<string, string>>;

/** V8 makes a table of a map without a prototype, which takes four times the memory. */
const TextMap = function () {} as unknown as new () => Record<string, string>;
TextMap.prototype = Object.freeze(Object.create(null) as object);

/** The value under a key of its own; nothing where `value` is no map. */
export function at(value: unknown, key: string): unknown {
  if (!isFields(value)) return undefined;
  const found = value[key];
  // Most fields are not there, and to ask whose own a field is costs as much as to read it.
  return found !== undefined && Object.hasOwn(value, key) ? found : undefined;
}

/** The value at the end of several keys. */
export function within(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) found = at(found, key);
  return found;
}

/** Whether a field says nothing: it is not there, or null. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : NONE;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function flagOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : EMPTY;
}

/** The elements that are texts. */
export function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return NO_TEXT_LIST;
  return value.filter((element) => typeof element === 'string');
}

/** The entries that are texts, by their keys: what is said of them has the order of no file. */
export function textMapOf(value: unknown): Texts {
  if (!isFields(value)) return NO_TEXTS;
  const texts = new TextMap();
  const keys = Object.keys(value);
  if (keys.length > 1) keys.sort();
  for (const key of keys) {
    const entry = value[key];
    if (typeof entry === 'string') texts[key] = entry;
  }
  return texts;
}

const NONE: Fields = Object.freeze(Object.create(null) as Fields);
const NO_TEXTS: Texts = Object.freeze(Object.create(null) as Texts);
const EMPTY: readonly unknown[] = Object.freeze([]);
const NO_TEXT_LIST: readonly string[] = Object.freeze([]);
