import type { Fact, Fault, FaultAt } from '../values/fault';
import { escapeRegex } from '../values/paths';
import { WRITE_COOKIE_NAME } from '../values/sentences';

/**
 * The annotations of ingress-nginx that this project writes. The controller reads them under this
 * prefix alone and ignores every other.
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/
 */
const PREFIX = 'nginx.ingress.kubernetes.io/';

/** Each is a constant in a file of the folder that its comment names. @see https://github.com/kubernetes/ingress-nginx/tree/main/internal/ingress/annotations */
export const NGINX = {
  // rewrite
  rewriteTarget: `${PREFIX}rewrite-target`,
  useRegex: `${PREFIX}use-regex`,
  sslRedirect: `${PREFIX}ssl-redirect`,
  /** Without it the redirect to HTTPS drops a slash at the end of the path. */
  preserveTrailingSlash: `${PREFIX}preserve-trailing-slash`,
  // redirect
  permanentRedirect: `${PREFIX}permanent-redirect`,
  permanentRedirectCode: `${PREFIX}permanent-redirect-code`,
  temporalRedirect: `${PREFIX}temporal-redirect`,
  temporalRedirectCode: `${PREFIX}temporal-redirect-code`,
  // canary
  canary: `${PREFIX}canary`,
  canaryWeight: `${PREFIX}canary-weight`,
  canaryWeightTotal: `${PREFIX}canary-weight-total`,
  canaryByHeader: `${PREFIX}canary-by-header`,
  canaryByHeaderValue: `${PREFIX}canary-by-header-value`,
  // proxy
  connectTimeout: `${PREFIX}proxy-connect-timeout`,
  readTimeout: `${PREFIX}proxy-read-timeout`,
  sendTimeout: `${PREFIX}proxy-send-timeout`,
  bodySize: `${PREFIX}proxy-body-size`,
  // cors
  enableCors: `${PREFIX}enable-cors`,
  corsAllowOrigin: `${PREFIX}cors-allow-origin`,
  corsAllowMethods: `${PREFIX}cors-allow-methods`,
  corsAllowHeaders: `${PREFIX}cors-allow-headers`,
  corsExposeHeaders: `${PREFIX}cors-expose-headers`,
  corsAllowCredentials: `${PREFIX}cors-allow-credentials`,
  corsMaxAge: `${PREFIX}cors-max-age`,
  // sessionaffinity
  affinity: `${PREFIX}affinity`,
  cookieName: `${PREFIX}session-cookie-name`,
  cookieMaxAge: `${PREFIX}session-cookie-max-age`,
  // backendprotocol
  backendProtocol: `${PREFIX}backend-protocol`,
  // ipallowlist; the alias that every release reads
  sourceRange: `${PREFIX}whitelist-source-range`,
} as const;

/**
 * A path that matches what a Prefix path does, element by element, and captures as `$2` what
 * follows the prefix. `/` has no prefix to take away.
 */
export function strippingPath(path: string): string {
  const prefix = path.replace(/\/+$/, '');
  return prefix === '' ? '/()(.*)' : `${escapeRegex(prefix)}(/|$)(.*)`;
}

/** The rewrite that goes with {@link strippingPath}. */
export const STRIPPED = '/$2';

/**
 * An exact path as a regular expression. The controller tries the longest text first, so the end
 * is said thrice: the text has to be longer than that of the same path as a prefix.
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/#path-priority
 */
export function exactRegex(path: string): string {
  return `${escapeRegex(path)}$(?:$)(?:$)`;
}

/** The controller matches regular expressions without regard to case; this one with. */
export function caseSensitive(regex: string): string {
  return regex.replace(/^\//, '/(?-i)');
}

/** A route of a host, as the fact below needs it. */
interface RedirectRoute {
  readonly host?: string | undefined;
  readonly path: string;
  readonly pathType?: string | undefined;
  readonly redirect?: unknown;
}

/**
 * The redirects of hosts that have no route of `/`: the controller makes one with the annotations of
 * the oldest Ingress of the host.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go
 */
export function spreadingRedirects(routes: readonly RedirectRoute[]): FaultAt[] {
  const whole = new Set(routes.filter(takesAll).map(({ host }) => host));
  return routes.flatMap(({ host, redirect }, index) =>
    redirect === undefined || host === undefined || whole.has(host)
      ? []
      : [{ index, field: 'redirect', fault: spreads(host) }],
  );
}

function takesAll({ path, pathType = 'Prefix' }: RedirectRoute): boolean {
  if (pathType === 'RegularExpression') return isRegexOfAll(path);
  return pathType === 'Prefix' && /^\/+$/.test(path);
}

/** Whether every path matches, such as by `/(.*)`. */
export function isRegexOfAll(regex: string): boolean {
  return /^\/(?:\(\))?(?:\(\.\*\)|\.\*)?$/.test(regex);
}

/** Whether a path is meant for all of a host, also where it is compared literally. */
export function isMeantForAll(path: string): boolean {
  return isRegexOfAll(path) || path === '/*' || path === '/?';
}

function spreads(host: string): Fault {
  return {
    what: `can redirect every other path of ${JSON.stringify(host)} too`,
    why: 'ingress-nginx gives the annotations of the oldest Ingress of a host to all paths that no route takes, and this one may be it',
    fix: 'write a route of "/" for the host, or via: Via.GATEWAY',
  };
}

/** What a request is rewritten to. `$` would be a group of the path. */
export const nginxRewrite: Fact<string> = (path) =>
  /^\/[-._~a-zA-Z0-9/:]*$/.test(path)
    ? undefined
    : {
        what: 'is not a path for a rewrite of ingress-nginx',
        why: 'ingress-nginx accepts letters, digits, "-", ".", "_", "~", ":" and "/" there, and otherwise keeps the path unchanged',
        fix: 'write a path such as "/new"',
      };

/** The address of a redirect. @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go */
export const nginxUrl: Fact<string> = (url) =>
  /^[-._~a-zA-Z0-9/:,?&=]*$/.test(url)
    ? undefined
    : {
        what: 'is not an address for a redirect of ingress-nginx',
        why: 'ingress-nginx accepts letters, digits and "-._~/:,?&=" there, and refuses other characters',
        fix: 'write an address such as "https://www.example.com/new"',
      };

/** A header of CORS. @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/cors/main.go */
export const nginxCorsHeader: Fact<string> = (name) =>
  /^[A-Za-z0-9_-]+$/.test(name) ? undefined : notReadOfCors('letters, digits, "-" and "_"');

/** A header that a page may read. */
export const nginxCorsExposed: Fact<string> = (name) =>
  name === '*' ? undefined : nginxCorsHeader(name);

/** A method of CORS. */
export const nginxCorsMethod: Fact<string> = (method) =>
  method === '*' ? notReadOfCors('letters') : undefined;

function notReadOfCors(letters: string): Fault {
  return {
    what: 'is not accepted by ingress-nginx',
    why: `it accepts ${letters} there, and otherwise refuses the Ingress or ignores the annotation`,
    fix: 'write each name, or via: Via.GATEWAY',
  };
}

/** @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/sessionaffinity/main.go */
export const nginxCookieName: Fact<string> = (name) =>
  /^[-._~A-Za-z0-9]+$/.test(name)
    ? undefined
    : {
        what: 'is not the name of a cookie for ingress-nginx',
        why: 'ingress-nginx accepts letters, digits and "-._~" there, and otherwise ignores the annotation',
        fix: WRITE_COOKIE_NAME,
      };
