/** The properties of constructs that stand for them, the most telling first. */
const NAMES = ['dnsName.full', 'namespaceName', 'name'];

/** The property of a construct that is a text: what was meant where the construct itself is given. */
export function nameHandle(value: unknown): string | undefined {
  return NAMES.find((path) => typeof read(value, path) === 'string');
}

/** Whether a construct has a reference to it. */
export function hasRef(value: unknown): boolean {
  return isObject(read(value, 'ref'));
}

function read(value: unknown, path: string): unknown {
  try {
    return path
      .split('.')
      .reduce(
        (from, key) =>
          isObject(from) ? (from as Readonly<Record<string, unknown>>)[key] : undefined,
        value,
      );
  } catch {
    // A getter of somebody's own may throw, and then it is no name.
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
