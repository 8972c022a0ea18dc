/**
 * Which hosts a route or a listener is for: one (`a.example.com`), all below a domain
 * (`*.example.com`), or every one (empty).
 */
export type HostPattern = string;

export const EVERY_HOST: HostPattern = '';

export function isWildcard(pattern: HostPattern): boolean {
  return pattern.startsWith('*.');
}

/**
 * Whether a pattern is for all hosts of another, by the Gateway API: a wildcard stands for any
 * number of labels, and never for none.
 */
export function coversHosts(pattern: HostPattern, other: HostPattern): boolean {
  if (pattern === EVERY_HOST || pattern === other) return true;
  return isWildcard(pattern) && other.endsWith(pattern.slice(1));
}

/** The hosts of both patterns; nothing where there are none. */
export function commonHosts(a: HostPattern, b: HostPattern): HostPattern | undefined {
  if (coversHosts(a, b)) return b;
  return coversHosts(b, a) ? a : undefined;
}

/**
 * Below 0 where `a` goes before `b`: the more characters of a whole host, then of a wildcard.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec
 */
export function compareHosts(a: HostPattern, b: HostPattern): number {
  return Number(isWhole(b)) - Number(isWhole(a)) || b.length - a.length;
}

function isWhole(pattern: HostPattern): boolean {
  return pattern !== EVERY_HOST && !isWildcard(pattern);
}

/** A host as controllers compare it. */
export function hostPattern(text: string | undefined): HostPattern {
  return (text ?? EVERY_HOST).toLowerCase();
}
