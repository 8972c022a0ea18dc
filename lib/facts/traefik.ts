import type { Fact, Fault } from './fault';
import { escapeRegex } from './paths';

/**
 * The annotations of Traefik 3 that this project writes.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
 */
const PREFIX = 'traefik.ingress.kubernetes.io/';

/** @see https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/ingress/annotations.go */
export const TRAEFIK = {
  /** Read for paths of the type ImplementationSpecific. */
  pathMatcher: `${PREFIX}router.pathmatcher`,
  priority: `${PREFIX}router.priority`,
} as const;

/** A path of an Ingress, which is a rule of Traefik. */
export interface RuleFacts {
  readonly host?: string | undefined;
  readonly path: string;
  readonly pathType: string;
}

/**
 * The priorities that rules need, so that the more specific one is tried first: exact paths before
 * prefixes, hosts before wildcards, wildcards before all hosts. Traefik goes by the length of a rule
 * as text, where nothing else is said: `PathPrefix("/")` is longer than `Path("/cart")`.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/#priority
 */
export function traefikPriorities(rules: readonly RuleFacts[]): (number | undefined)[] {
  const priorities = new Map<RuleFacts, number>();
  for (const rule of [...rules].sort(bySpecificity)) {
    const others = rules.filter((other) => isBefore(rule, other));
    const needed =
      1 + Math.max(0, ...others.map((one) => priorities.get(one) ?? lengths(one).most));
    if (lengths(rule).least < needed) priorities.set(rule, needed);
  }
  return rules.map((rule) => priorities.get(rule));
}

/** The more specific of two rules that are for the same requests; an expression is for its writer. */
function isBefore(rule: RuleFacts, other: RuleFacts): boolean {
  if (!meet(rule, other)) return false;
  if (hostRank(rule) !== hostRank(other)) {
    return hostRank(rule) > hostRank(other) && coversHost(other.host, rule.host ?? '');
  }
  return rule.host === other.host && pathRank(rule) > pathRank(other);
}

function meet(a: RuleFacts, b: RuleFacts): boolean {
  if (![a, b].every(({ pathType }) => pathType === 'Exact' || pathType === 'Prefix')) return false;
  if (a.pathType === 'Exact' && b.pathType === 'Exact') return a.path === b.path;
  if (a.pathType === 'Exact') return a.path.startsWith(b.path);
  if (b.pathType === 'Exact') return b.path.startsWith(a.path);
  return a.path.startsWith(b.path) || b.path.startsWith(a.path);
}

function bySpecificity(a: RuleFacts, b: RuleFacts): number {
  return hostRank(a) - hostRank(b) || pathRank(a) - pathRank(b);
}

function hostRank({ host }: RuleFacts): number {
  if (host === undefined) return 0;
  return host.startsWith('*') ? 1 : 2;
}

function pathRank({ path, pathType }: RuleFacts): number {
  return pathType === 'Exact' ? Infinity : path.length;
}

function coversHost(wide: string | undefined, host: string): boolean {
  return wide === undefined || host.endsWith(wide.slice(1));
}

/** How long a rule is. Before Traefik 3.7 a wildcard is an expression, since then a host. */
function lengths({ host, path, pathType }: RuleFacts): { least: number; most: number } {
  const matcher = pathType === 'Exact' ? 'Path' : 'PathPrefix';
  const own = `${matcher}("${path}")`.length;
  if (host === undefined) return { least: own, most: own };
  const least = own + `Host("${host}") && `.length;
  if (!host.startsWith('*')) return { least, most: least };
  const regex = escapeRegex(host).replace('\\*', '[a-zA-Z0-9-]+');
  return { least, most: own + `HostRegexp("^${regex}$") && `.length };
}

/** A path that stands in a rule, in backticks before Traefik 3.7. */
export const traefikPath: Fact<string> = (path) =>
  path.includes('`')
    ? {
        what: 'is not a path for Traefik',
        why: 'it stands between backticks in a rule, which one of its own would end',
        fix: 'write the path as the browser shows it, such as "/shop/cart"',
      }
    : undefined;

/** Traefik reads the expressions of Go. @see https://github.com/google/re2/wiki/Syntax */
export const traefikRegex: Fact<string> = (regex) =>
  /\(\?<?[=!]|\\[1-9]|\\k</.test(regex)
    ? {
        what: 'is not a regular expression for Traefik',
        why: 'it can neither look around nor refer back, and drops the route',
        fix: 'write the expression without "(?=", "(?!", "(?<=", "(?<!" and "\\1", or via: Via.GATEWAY',
      }
    : undefined;

/** A default backend beside rules. @see https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/ingress/kubernetes.go */
export const IGNORES_DEFAULT: Fault = {
  what: 'is not read by Traefik beside routes',
  why: 'it takes the default backend of an Ingress without a rule alone',
  fix: 'write a route of "/" without a host in its place',
};
