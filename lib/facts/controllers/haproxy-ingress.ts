import type { Fact } from '../values/fault';
import { originRegex } from '../values/http';
import { escapeRegex } from '../values/paths';

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
  corsRespondToOptions: `${PREFIX}cors-respond-to-options`,
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
  return `^(${origins.map(originRegex).join('|')})$`;
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

/** The name of a header, which stands without quotes. */
export const haproxyHeaderName: Fact<string> = (name) =>
  name === '*' || /^[A-Za-z0-9._-]+$/.test(name)
    ? undefined
    : {
        what: 'is not the name of a header for HAProxy',
        why: 'it stands in its configuration without quotes, where "#", "\'" and "%" begin something else',
        fix: 'write a name such as "X-Request-Id", or via: Via.GATEWAY',
      };

/** A path, which is the key of a line in a map, and where a prefix is taken away a part of its configuration. */
export const haproxyPath: Fact<string> = (path) =>
  /^(?:[-A-Za-z0-9._~!$&()*+,;=:@/]|%[0-9A-Fa-f]{2})+$/.test(path)
    ? undefined
    : {
        what: 'is not a path for HAProxy',
        why: 'it compares the path as it stands in the request, and reads blanks and quotes in a path of its own as the end of it',
        fix: 'write it as it stands in a URL, such as "/caf%C3%A9"',
      };

/** What a path is replaced by, which HAProxy reads as a log format. */
export const haproxyRewrite: Fact<string> = (path) =>
  /^[-A-Za-z0-9._~!$&()*+,;=:@/]+$/.test(path)
    ? undefined
    : {
        what: 'is not a path for a rewrite of HAProxy',
        why: 'it reads "%", quotes and backslashes there as the beginning of something else',
        fix: 'write a path such as "/new", or via: Via.GATEWAY',
      };
