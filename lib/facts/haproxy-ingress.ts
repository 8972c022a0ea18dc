import type { Fact } from './fault';
import { escapeRegex } from './paths';

/**
 * The annotations of HAProxy Technologies' controller that this project writes. It reads them under
 * this prefix alone (and under two older spellings of it).
 * @see https://github.com/haproxytech/kubernetes-ingress/blob/master/documentation/annotations.md
 */
const PREFIX = 'haproxy.org/';

/** @see https://github.com/haproxytech/kubernetes-ingress/blob/master/pkg/annotations/annotations.go */
export const HAPROXY = {
  pathRewrite: `${PREFIX}path-rewrite`,
  sslRedirect: `${PREFIX}ssl-redirect`,
  requestSetHeader: `${PREFIX}request-set-header`,
  responseSetHeader: `${PREFIX}response-set-header`,
  allowList: `${PREFIX}allow-list`,
  timeoutServer: `${PREFIX}timeout-server`,
  serverSsl: `${PREFIX}server-ssl`,
  serverProto: `${PREFIX}server-proto`,
  corsEnable: `${PREFIX}cors-enable`,
  corsAllowOrigin: `${PREFIX}cors-allow-origin`,
  corsAllowMethods: `${PREFIX}cors-allow-methods`,
  corsAllowHeaders: `${PREFIX}cors-allow-headers`,
  corsAllowCredentials: `${PREFIX}cors-allow-credentials`,
  corsMaxAge: `${PREFIX}cors-max-age`,
} as const;

/**
 * The value of path-rewrite that takes a prefix away: a regular expression, and what comes instead.
 * @see https://github.com/haproxytech/kubernetes-ingress/blob/master/pkg/annotations/ingress/reqPathRewrite.go
 */
export function haproxyStrip(path: string): string {
  return `^${escapeRegex(path)}(?:/|$)(.*) /\\1`;
}

/** The value of cors-allow-origin: `*`, or a regular expression. A wildcard is one label. */
export function haproxyCors(origins: readonly string[]): string {
  if (origins.includes('*')) return '*';
  const regexes = origins.map((origin) => escapeRegex(origin).replace('\\*', '[A-Za-z0-9-]+'));
  return `^(${regexes.join('|')})$`;
}

/** The value of a header, which HAProxy reads as a log format in quotes. */
export const haproxyHeaderValue: Fact<string> = (value) =>
  /[%"\\$]/.test(value)
    ? {
        what: 'is not the value of a header for HAProxy',
        why: 'it reads "%", "$", quotes and backslashes there as the beginning of something else',
        fix: 'write a value without them, or via: Via.GATEWAY',
      }
    : undefined;
