import type { Manifest } from '../../model/read/manifest';
import { isTrue, nginxSays } from '../../model/queries/nginx-regex';
import { textOrder } from './age';
import type { NginxClaim, NginxServer } from './nginx-servers';
import type { PathTest } from './path-test';
import { beginningTest, exactTest, expressionTest } from './path-test';

/** A location of the configuration of nginx. */
export interface NginxLocation {
  readonly claim: NginxClaim;
  readonly path: PathTest;
  /** The path as the location has it, by which a rewrite is looked for. */
  readonly text: string;
  readonly isExact: boolean;
  /** Whether nginx itself redirects a request to the path with a slash. */
  readonly addsSlash: boolean;
}

/**
 * The locations of a host in ranks: those of which nginx takes the first that matches.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/location.go
 */
export function nginxLocations({ host, claims: all }: NginxServer): NginxLocation[][] {
  const isRegex = all.some(isForRegex);
  const claims = isRegex && host === '' ? withoutShadowed(all) : all;
  const sorted = [...claims].sort(
    (a, b) =>
      b.path.length - a.path.length || textOrder(b.path, a.path) || rootOrder(a) - rootOrder(b),
  );
  const exact = new Set(claims.flatMap(({ path, isExact }) => (isExact ? [path] : [])));
  const locations = sorted.flatMap((claim) => locationsOf(claim, exact, isRegex));
  return isRegex ? ranksInOrder(locations) : ranksByLength(locations);
}

export function isForRegex({ ingress, path, host, isDefault }: NginxClaim): boolean {
  // What takes all without a host is not rewritten.
  if (isDefault && host === '') return false;
  const target = nginxSays(ingress, 'rewrite-target') ?? '';
  return isTrue(nginxSays(ingress, 'use-regex')) || (target !== '' && target !== path);
}

function locationsOf(
  claim: NginxClaim,
  exact: ReadonlySet<string>,
  isRegex: boolean,
): NginxLocation[] {
  const { path, isExact } = claim;
  const make = (text: string, asExact: boolean): NginxLocation => ({
    claim,
    text,
    isExact: asExact,
    addsSlash: false,
    path: testOf(text, asExact, isRegex),
  });
  if (path === '/' || isExact || isForRegex(claim)) return [make(path, isExact)];
  const below = make(path.endsWith('/') ? path : `${path}/`, false);
  return exact.has(path) ? [below] : [below, make(path, true)];
}

function testOf(text: string, isExact: boolean, isRegex: boolean): PathTest {
  // In each, the text is what begins a path, without regard to case.
  if (isRegex) return expressionTest(text, 'search', `^${text}`, true);
  return isExact ? exactTest(text) : beginningTest(text);
}

/** Regular expressions are tried as they stand. */
function ranksInOrder(locations: readonly NginxLocation[]): NginxLocation[][] {
  const ranks = new Map<string, NginxLocation[]>();
  for (const one of locations) {
    const those = ranks.get(one.text);
    if (!those) ranks.set(one.text, [one]);
    else if (!those.some(({ claim }) => goesBefore(claim, one.claim))) those.push(one);
  }
  return [...ranks.values()];
}

/** What answers 404 to all without a host stands before an exact "/" of the same expression. */
function withoutShadowed(claims: readonly NginxClaim[]): readonly NginxClaim[] {
  return claims.some(({ path, isExact }) => path === '/' && !isExact)
    ? claims
    : claims.filter(({ path }) => path !== '/');
}

/** What takes the rest of a host is made before all others, and a prefix "/" stands in its place. */
function rootOrder({ path, isExact }: NginxClaim): number {
  return path === '/' && !isExact ? 0 : 1;
}

/** Of what is sorted: longer paths go before shorter ones, and those of one Ingress are in its order. */
function goesBefore(a: NginxClaim, b: NginxClaim): boolean {
  if (a.path !== b.path) return true;
  if (rootOrder(a) !== rootOrder(b)) return rootOrder(a) < rootOrder(b);
  const of = ({ ingress }: NginxClaim): Manifest => ingress.manifest;
  return of(a) === of(b);
}

/** Exact ones go first, then the longer beginning; and what lacks the slash at the end of one gets it. */
function ranksByLength(locations: readonly NginxLocation[]): NginxLocation[][] {
  const exact = locations.filter((one) => one.isExact);
  const texts = new Set(exact.map(({ text }) => text));
  const beginnings = locations.filter((one) => !one.isExact);
  const slashes = locations.flatMap((one): NginxLocation[] => {
    const text = one.text.slice(0, -1);
    if (text === '' || !one.text.endsWith('/') || texts.has(text)) return [];
    return [{ ...one, text, isExact: true, addsSlash: true, path: exactTest(text) }];
  });
  return [...ranked([...exact, ...slashes]), ...ranked(beginnings)];
}

function ranked(locations: readonly NginxLocation[]): NginxLocation[][] {
  const byText = new Map<string, NginxLocation[]>();
  for (const one of locations) {
    const those = byText.get(one.text);
    if (those) those.push(one);
    else byText.set(one.text, [one]);
  }
  return [...byText.values()].sort(([a], [b]) => (b?.text.length ?? 0) - (a?.text.length ?? 0));
}
