const LONGEST = 80;

/** A value as it is shown in a message: JSON where it can be, on one line, cut where it is long. */
export function quote(value: unknown): string {
  const text = describe(value);
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 3);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}...`;
}

function describe(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (value === undefined) return 'undefined';
  if (isInstance(value)) return describeInstance(value);
  try {
    // The types say that this is always text, which a toJSON of somebody's own may make untrue.
    const json: unknown = JSON.stringify(value, (_key, part: unknown) =>
      isInstance(part) ? describeInstance(part) : part,
    );
    return typeof json === 'string' ? json.replace(UNSHOWN, escape) : 'undefined';
  } catch {
    return NOT_PLAIN;
  }
}

const NOT_PLAIN = 'an object that is not plain data';

function describeInstance(value: object): string {
  const { constructor } = Object.getPrototypeOf(value) as { constructor?: unknown };
  const name = typeof constructor === 'function' ? constructor.name : '';
  return name ? `an instance of ${name}` : NOT_PLAIN;
}

/** An object with a prototype of its own, of whichever realm. */
function isInstance(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) !== null;
}

/** What JSON leaves as it is and a terminal does not show, or shows as a new line. */
const UNSHOWN = /[\u007f-\u009f\u2028\u2029]/g;

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
