import { WRITE_301 } from '../values/sentences';
import type { Fact, Fault } from '../values/fault';
import { escapeRegex } from '../values/paths';

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
  middlewares: `${PREFIX}router.middlewares`,
  entryPoints: `${PREFIX}router.entrypoints`,
  tls: `${PREFIX}router.tls`,
} as const;

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/middleware/ */
export const MIDDLEWARE = { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware' } as const;

/** How an Ingress names a Middleware, which another part of Traefik reads. */
export function middlewareRef(namespace: string, name: string): string {
  return `${namespace}-${name}@kubernetescrd`;
}

/** Where clients are sent instead. */
interface RedirectFacts {
  readonly scheme?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly path?: string | undefined;
  readonly prefix?: string | undefined;
  readonly status?: number | undefined;
}

/**
 * A redirect as an expression for the whole URL (scheme, host, port, path, query), and what comes in
 * its place. What is not changed is taken over; the port stays as long as the scheme does.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/redirectregex/
 */
export function traefikRedirect(
  { scheme, host, port, path, prefix, status }: RedirectFacts,
  from: string,
): { regex: string; replacement: string; permanent?: boolean } {
  const ending = prefix === '/' ? '/?' : '';
  const taken = prefix === undefined || from === '/' ? '' : escapeRegex(from);
  const kept = scheme === undefined ? '${3}' : '';
  const rest = path === undefined ? `${literal(prefix ?? '')}\${4}` : literal(path);
  return {
    regex: `^(https?)://(\\[[^\\]]+\\]|[^/:]+)(:[0-9]+)?${taken}${ending}([^?]*)(\\?.*)?$`,
    replacement: `${scheme ?? '${1}'}://${host ?? '${2}'}${port === undefined ? kept : `:${port}`}${rest}\${5}`,
    ...(status === 301 && { permanent: true }),
  };
}

/** `$` begins a group there. */
function literal(path: string): string {
  return path.replaceAll('$', '$$$$');
}

/** @see https://github.com/traefik/traefik/blob/master/pkg/middlewares/redirect/redirect.go */
export const traefikRedirectStatus: Fact<number> = (status) =>
  status === 301 || status === 302
    ? undefined
    : {
        what: 'is not a redirect status of Traefik',
        why: 'Traefik answers a GET with 301 or 302, and other methods with 308 or 307',
        fix: WRITE_301,
      };

/** A path of an Ingress, which is a rule of Traefik. */
export interface TraefikRule {
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
export function traefikPriorities(rules: readonly TraefikRule[]): (number | undefined)[] {
  const priorities = new Map<TraefikRule, number>();
  for (const rule of [...rules].sort(bySpecificity)) {
    const others = rules.filter((other) => isBefore(rule, other));
    const needed =
      1 + Math.max(0, ...others.map((one) => priorities.get(one) ?? lengths(one).most));
    if (lengths(rule).least < needed) priorities.set(rule, needed);
  }
  return rules.map((rule) => priorities.get(rule));
}

/** The more specific of two rules that are for the same requests; an expression is for its writer. */
function isBefore(rule: TraefikRule, other: TraefikRule): boolean {
  if (!meet(rule, other)) return false;
  if (hostRank(rule) !== hostRank(other)) {
    return hostRank(rule) > hostRank(other) && coversHost(other.host, rule.host ?? '');
  }
  return rule.host === other.host && pathRank(rule) > pathRank(other);
}

function meet(a: TraefikRule, b: TraefikRule): boolean {
  if (![a, b].every(({ pathType }) => pathType === 'Exact' || pathType === 'Prefix')) return false;
  if (a.pathType === 'Exact' && b.pathType === 'Exact') return a.path === b.path;
  if (a.pathType === 'Exact') return a.path.startsWith(b.path);
  if (b.pathType === 'Exact') return b.path.startsWith(a.path);
  return a.path.startsWith(b.path) || b.path.startsWith(a.path);
}

function bySpecificity(a: TraefikRule, b: TraefikRule): number {
  return hostRank(a) - hostRank(b) || pathRank(a) - pathRank(b);
}

function hostRank({ host }: TraefikRule): number {
  if (host === undefined) return 0;
  return host.startsWith('*') ? 1 : 2;
}

function pathRank({ path, pathType }: TraefikRule): number {
  return pathType === 'Exact' ? Infinity : path.length;
}

function coversHost(wide: string | undefined, host: string): boolean {
  return wide === undefined || host.endsWith(wide.slice(1));
}

/** How long a rule is. Before Traefik 3.7 a wildcard is an expression, since then a host. */
function lengths({ host, path, pathType }: TraefikRule): { least: number; most: number } {
  const matcher = pathType === 'Exact' ? 'Path' : 'PathPrefix';
  const own = `${matcher}("${path}")`.length;
  if (host === undefined) return { least: own, most: own };
  const least = own + `Host("${host}") && `.length;
  if (!host.startsWith('*')) return { least, most: least };
  const regex = escapeRegex(host).replace('\\*', '[a-zA-Z0-9-]+');
  return { least, most: own + `HostRegexp("^${regex}$") && `.length };
}

/** What Traefik leaves encoded in the path of a request; all else it decodes before it compares. */
const RESERVED = /%(?:2[13-9ABCF]|3[ABDF]|40|5[BD])/g;

/**
 * A path in a rule of an Ingress or of an HTTPRoute.
 * @see https://github.com/traefik/traefik/blob/master/pkg/muxer/http/mux.go
 */
export const traefikServedPath: Fact<string> = (path) => {
  const [encoded] = /(?:%[0-9A-Fa-f]{2})+/.exec(path.replaceAll(RESERVED, '')) ?? [];
  if (encoded === undefined) return undefined;
  return {
    what: 'gets no request by Traefik',
    why: `Traefik decodes the path of a request before it compares, so no request has ${JSON.stringify(encoded)} there`,
    fix: fixOf(path),
  };
};

/** An HTTPRoute takes no sign outside of ASCII, so there only a prefix above it is left. */
function fixOf(path: string): string {
  const above = path.slice(0, path.indexOf('%')).replace(/[^/]*$/, '');
  try {
    const decoded = JSON.stringify(decodeURI(path));
    return `write ${decoded} in an Ingress, or a prefix such as ${JSON.stringify(above)} in an HTTPRoute`;
  } catch {
    return `write a prefix such as ${JSON.stringify(above)}`;
  }
}

/** A path that stands in a rule, in backticks before Traefik 3.7. */
export const traefikPath: Fact<string> = (path) =>
  path.includes('`')
    ? {
        what: 'is not a path for Traefik',
        why: 'the path is written between backticks in a rule, and a backtick in the path would end it',
        fix: 'write the path as the browser shows it, such as "/shop/cart"',
      }
    : undefined;

/** Traefik reads the expressions of Go. @see https://github.com/google/re2/wiki/Syntax */
export const traefikRegex: Fact<string> = (regex) =>
  /\(\?<?[=!]|\\[1-9]|\\k</.test(regex)
    ? {
        what: 'is not a regular expression for Traefik',
        why: 'Traefik supports no lookaround and no backreferences, and drops the route',
        fix: 'write the expression without "(?=", "(?!", "(?<=", "(?<!" and "\\1", or via: Via.GATEWAY',
      }
    : undefined;

/** A default backend beside rules. @see https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/ingress/kubernetes.go */
export const IGNORES_DEFAULT: Fault = {
  what: 'is ignored by Traefik if the Ingress has routes',
  why: 'Traefik only reads the default backend of an Ingress without rules',
  fix: 'write a route of "/" without a host instead',
};
