import { WRITE_AS_IN_URL } from '../values/sentences';
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
  /** The port as the client sees it; 8443 where neither the Ingress nor the ConfigMap has it. */
  sslRedirectPort: `${PREFIX}ssl-redirect-port`,
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

/** The prefixes that the controller reads, in the order of precedence. @see https://github.com/haproxytech/kubernetes-ingress/blob/master/pkg/annotations/validators/validations.go */
export const HAPROXY_PREFIXES = [PREFIX, 'ingress.kubernetes.io/', 'haproxy.com/'];

/** The names of a certificate and its key in a Secret, beside `tls.crt` and `tls.key`. @see https://github.com/haproxytech/kubernetes-ingress/blob/master/pkg/haproxy/certs/main.go */
export const HAPROXY_CERTIFICATE_KEYS: readonly (readonly [string, string])[] = [
  ['rsa.crt', 'rsa.key'],
  ['ecdsa.crt', 'ecdsa.key'],
  ['dsa.crt', 'dsa.key'],
];

/** Whether the controller redirects an Ingress to HTTPS: where it says so, and by itself where it has TLS. */
export function isRedirectedByHaproxy(
  annotations: Readonly<Record<string, string>>,
  hasTls: boolean,
): boolean {
  const value = valueOf(annotations, 'ssl-redirect');
  return value === undefined ? hasTls : /^(?:1|t|true|on|enabled)$/i.test(value);
}

/** The port that an Ingress declares for it. */
export function redirectPortOf(annotations: Readonly<Record<string, string>>): string | undefined {
  return valueOf(annotations, 'ssl-redirect-port');
}

/**
 * The lines of path-rewrite: a path, or an expression and what comes in its place; nothing without them.
 * @see https://github.com/haproxytech/kubernetes-ingress/blob/master/pkg/annotations/ingress/reqPathRewrite.go
 */
export function haproxyPathRewrite(
  annotations: Readonly<Record<string, string>>,
): readonly string[] | undefined {
  const lines = valueOf(annotations, 'path-rewrite')?.split('\n') ?? [];
  const written = lines.flatMap((line) => line.trim() || []);
  return written.length > 0 ? written : undefined;
}

function valueOf(annotations: Readonly<Record<string, string>>, suffix: string) {
  return HAPROXY_PREFIXES.map((prefix) => annotations[`${prefix}${suffix}`]).find(Boolean);
}

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
        what: 'is not a header value for HAProxy',
        why: 'HAProxy gives "%", "$", quotes and backslashes a special meaning there',
        fix: 'write a value without them, or via: Via.GATEWAY',
      }
    : undefined;

/** The name of a header, which stands without quotes. */
export const haproxyHeaderName: Fact<string> = (name) =>
  name === '*' || /^[A-Za-z0-9._-]+$/.test(name)
    ? undefined
    : {
        what: 'is not a header name for HAProxy',
        why: 'the name is written without quotes into the HAProxy configuration, where "#", "\'" and "%" have a special meaning',
        fix: 'write a name such as "X-Request-Id", or via: Via.GATEWAY',
      };

/** A path, which is the key of a line in a map, and where a prefix is taken away a part of its configuration. */
export const haproxyPath: Fact<string> = (path) =>
  /^(?:[-A-Za-z0-9._~!$&()*+,;=:@/]|%[0-9A-Fa-f]{2})+$/.test(path)
    ? undefined
    : {
        what: 'is not a path for HAProxy',
        why: 'HAProxy compares it with the path of the request without decoding, and a blank or a quote would end it',
        fix: WRITE_AS_IN_URL,
      };

/** What a path is replaced by, which HAProxy reads as a log format. */
export const haproxyRewrite: Fact<string> = (path) =>
  /^[-A-Za-z0-9._~!$&()*+,;=:@/]+$/.test(path)
    ? undefined
    : {
        what: 'is not a path for a rewrite of HAProxy',
        why: 'HAProxy gives "%", quotes and backslashes a special meaning there',
        fix: 'write a path such as "/new", or via: Via.GATEWAY',
      };
