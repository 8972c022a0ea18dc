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
