/** What stands in one list: `spec.ports` -> `spec.ports[0]` and so on. */
const KNOWN = new Map<string, string[]>();

const MOST_LISTS = 1000;
const MOST_ELEMENTS = 16;

/** Where an element of a list stands: `spec.ports[0]`. It is one text for all objects, of which there are many. */
export function elementField(list: string, index: number): string {
  const known = index < MOST_ELEMENTS ? fieldsOf(list) : undefined;
  if (!known) return `${list}[${index}]`;
  return (known[index] ??= `${list}[${index}]`);
}

function fieldsOf(list: string): string[] | undefined {
  const known = KNOWN.get(list);
  if (known || KNOWN.size >= MOST_LISTS) return known;
  const made: string[] = [];
  KNOWN.set(list, made);
  return made;
}

/** What stands in one field: `spec.rules[0]` -> `http.paths` -> `spec.rules[0].http.paths` */
const INNER = new Map<string, Map<string, string>>();

/** Where a field of an element stands: `spec.rules[0].http.paths`. It is one text for all objects. */
export function innerField(field: string, key: string): string {
  const known = INNER.get(field)?.get(key);
  if (known !== undefined) return known;
  const made = `${field}.${key}`;
  if (INNER.size < MOST_LISTS) {
    INNER.set(field, (INNER.get(field) ?? new Map<string, string>()).set(key, made));
  }
  return made;
}
