const LONGEST = 80;

/** A value as it is shown in a message: JSON where it can be, on one line, cut where it is long. */
export function quote(value: unknown): string {
  const text = describe(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 3)}...`;
}

function describe(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (value === undefined) return 'undefined';
  if (isInstance(value)) return `an instance of ${value.constructor.name}`;
  try {
    // The types say that this is always text, which a toJSON of somebody's own may make untrue.
    const json: unknown = JSON.stringify(value);
    return typeof json === 'string' ? json : 'undefined';
  } catch {
    return 'an object that is not plain data';
  }
}

function isInstance(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && prototype !== Object.prototype;
}
