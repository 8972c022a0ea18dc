import type { HostPattern } from '../../net/host-pattern';

/** The patterns that a host may be written by, the most specific first, and the one of every host last. */
export function patternsOf(host: string, labels: 'one' | 'any'): HostPattern[] {
  const patterns: HostPattern[] = host === '' ? [] : [host];
  if (isAddress(host)) return [...patterns, ''];
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const pattern = `*${host.slice(dot)}`;
    // A pattern is one of those that are written already.
    if (pattern !== host) patterns.push(pattern);
    if (labels === 'one') break;
  }
  return [...patterns, ''];
}

/** A host as a client sends it: no port, no capitals; the dot at its end stays. */
export function sentHost(host: string): string {
  const lower = host.toLowerCase();
  return lower.includes(':') && lower.indexOf(':') === lower.lastIndexOf(':')
    ? lower.replace(/:\d*$/, '')
    : lower;
}

export function withoutLastDot(host: string): string {
  return host.endsWith('.') ? host.slice(0, -1) : host;
}

/** No pattern is for an address. */
export function isAddress(host: string): boolean {
  return host.includes(':') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}
