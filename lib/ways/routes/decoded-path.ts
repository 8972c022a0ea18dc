import { isPlainPath } from './path-test';

/** A path as nginx compares it: escapes read, slashes merged, dots resolved. Nothing where it refuses it. */
export function tryNginxPath(path: string): string | undefined {
  if (!path.includes('%') && isPlainPath(path)) return path;
  const decoded = tryDecoded(path);
  if (decoded === undefined || !decoded.startsWith('/')) return undefined;
  const kept: string[] = [];
  const elements = decoded.split(/\/+/).slice(1);
  for (const element of elements) {
    if (element === '..') {
      if (kept.length === 0) return undefined;
      kept.pop();
    } else if (element !== '.') kept.push(element);
  }
  const isFolder = /^\.{1,2}$/.test(elements.at(-1) ?? '');
  return `/${kept.join('/')}${isFolder && kept.length > 0 ? '/' : ''}`;
}

/**
 * A path as Traefik compares it: what is not reserved is decoded. Nothing where its options decide,
 * such as for `..` and for reserved signs.
 */
export function tryTraefikPath(path: string): string | undefined {
  if (isPlainPath(path)) return path;
  if (RESERVED.test(path)) return undefined;
  const decoded = tryDecoded(path);
  return decoded !== undefined && isPlainPath(encodeURI(decoded).replaceAll(/%../g, '-'))
    ? decoded
    : undefined;
}

/** What Traefik leaves as it is, or refuses by an option. */
const RESERVED = /%(?:00|2[13-9A-CF]|3[ABDF]|40|5[BCD])|[\\;]/i;

function tryDecoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
