/** A host name of a listener or a route; nothing is every host. */
export type Hostname = string | undefined;

/** `*.example.com` is every host that ends so, whatever the number of labels. */
export function fits(pattern: Hostname, host: string): boolean {
  if (pattern === undefined || pattern === '') return true;
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host;
}

/** Characters of a whole host name, then characters of any. */
export function specificity(pattern: Hostname): [whole: number, all: number] {
  const length = pattern?.length ?? 0;
  return [pattern?.startsWith('*.') ? 0 : length, length];
}

/** The more specific first. */
export function bySpecificity(a: Hostname, b: Hostname): number {
  const [first, second] = [specificity(a), specificity(b)];
  return second[0] - first[0] || second[1] - first[1];
}

/** Whether there is a host that both take: then one of the two takes all that the other does. */
export function intersect(one: Hostname, other: Hostname): boolean {
  return contains(one, other) || contains(other, one);
}

function contains(wide: Hostname, narrow: Hostname): boolean {
  if (!wide) return true;
  if (!narrow) return false;
  return wide === narrow || fits(wide, narrow.replace(/^\*/, 'x'));
}
