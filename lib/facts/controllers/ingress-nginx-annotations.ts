import { NOT_ACCEPTED_VALUE } from '../values/sentences';
import { tryCidr, tryIp } from '../../net/ip';
import type { Fact } from '../values/fault';
import { bodySize } from '../values/http';

/** The one prefix that ingress-nginx reads, unless it is told another. */
export const NGINX_PREFIX = 'nginx.ingress.kubernetes.io/';

/**
 * What ingress-nginx 1.15 reads under its prefix. It ignores all else.
 * @see https://github.com/kubernetes/ingress-nginx/tree/main/internal/ingress/annotations
 */
const SUFFIXES = new Set([
  // affinity
  ...of('affinity', '', '-mode', '-canary-behavior'),
  ...of('session-cookie-', 'name', 'path', 'domain', 'expires', 'max-age', 'samesite', 'secure'),
  ...of('session-cookie-', 'change-on-failure', 'conditional-samesite-none'),
  // auth
  ...of('auth-', 'type', 'realm', 'secret', 'secret-type', 'url', 'method', 'signin', 'snippet'),
  ...of('auth-', 'signin-redirect-param', 'cache-key', 'cache-duration', 'always-set-cookie'),
  ...of('auth-keepalive', '', '-requests', '-share-vars', '-timeout'),
  ...of('auth-', 'proxy-set-headers', 'request-redirect', 'response-headers'),
  ...['enable-global-auth', 'satisfy'],
  ...of('auth-tls-', 'secret', 'verify-client', 'verify-depth', 'error-page', 'match-cn'),
  'auth-tls-pass-certificate-to-upstream',
  // backend
  ...['backend-protocol', 'default-backend', 'service-upstream', 'load-balance', 'upstream-vhost'],
  ...['upstream-hash-by', 'upstream-hash-by-subset', 'upstream-hash-by-subset-size'],
  ...['fastcgi-index', 'fastcgi-params-configmap'],
  // canary
  ...of('canary', '', '-by-header', '-by-header-value', '-by-header-pattern', '-by-cookie'),
  ...of('canary-weight', '', '-total'),
  // cors
  ...of('cors-', 'allow-origin', 'allow-methods', 'allow-headers', 'allow-credentials', 'max-age'),
  ...['cors-expose-headers', 'enable-cors'],
  // errors and headers
  ...['custom-http-errors', 'custom-headers', 'disable-proxy-intercept-errors'],
  ...['connection-proxy-header', 'x-forwarded-prefix', 'http2-push-preload'],
  // limits and source ranges
  ...of('limit-', 'connections', 'rps', 'rpm', 'rate', 'rate-after', 'burst-multiplier'),
  ...['limit-allowlist', 'limit-whitelist'],
  ...['allowlist-source-range', 'whitelist-source-range', 'denylist-source-range'],
  // logging and tracing
  ...['enable-access-log', 'enable-rewrite-log', 'enable-opentelemetry'],
  ...of('opentelemetry-', 'operation-name', 'trust-incoming-span'),
  // mirror and modsecurity
  ...of('mirror-', 'target', 'host', 'request-body'),
  ...['enable-modsecurity', 'enable-owasp-core-rules'],
  ...of('modsecurity-', 'snippet', 'transaction-id'),
  // proxy
  ...of('proxy-', 'body-size', 'buffer-size', 'buffering', 'buffers-number', 'busy-buffers-size'),
  ...of('proxy-', 'connect-timeout', 'read-timeout', 'send-timeout', 'http-version'),
  ...of('proxy-', 'cookie-domain', 'cookie-path', 'max-temp-file-size', 'request-buffering'),
  ...of('proxy-next-upstream', '', '-timeout', '-tries'),
  ...of('proxy-redirect-', 'from', 'to'),
  ...of('proxy-ssl-', 'secret', 'name', 'server-name', 'ciphers', 'protocols', 'verify'),
  ...['proxy-ssl-verify-depth', 'client-body-buffer-size'],
  // redirect and rewrite
  ...['ssl-redirect', 'force-ssl-redirect', 'from-to-www-redirect', 'relative-redirects'],
  ...of('permanent-redirect', '', '-code'),
  ...of('temporal-redirect', '', '-code'),
  ...['use-port-in-redirects', 'preserve-trailing-slash', 'app-root'],
  ...['rewrite-target', 'use-regex'],
  // server
  ...['server-alias', 'ssl-ciphers', 'ssl-prefer-server-ciphers', 'ssl-passthrough'],
  // snippets
  ...of('', 'configuration-snippet', 'server-snippet', 'stream-snippet'),
]);

/** Those whose value is true or false. */
const FLAGS = new Set([
  ...['auth-always-set-cookie', 'auth-tls-pass-certificate-to-upstream', 'canary', 'enable-cors'],
  ...['auth-keepalive-share-vars', 'cors-allow-credentials', 'enable-access-log'],
  ...['enable-global-auth', 'enable-modsecurity', 'enable-opentelemetry', 'enable-rewrite-log'],
  ...['enable-owasp-core-rules', 'force-ssl-redirect', 'from-to-www-redirect', 'service-upstream'],
  ...['http2-push-preload', 'preserve-trailing-slash', 'relative-redirects', 'ssl-passthrough'],
  ...['session-cookie-change-on-failure', 'session-cookie-conditional-samesite-none'],
  ...['session-cookie-secure', 'ssl-prefer-server-ciphers', 'ssl-redirect', 'use-regex'],
  ...['upstream-hash-by-subset', 'use-port-in-redirects', 'opentelemetry-trust-incoming-span'],
  ...['disable-proxy-intercept-errors'],
]);

const SIZES = new Set(['proxy-body-size', 'proxy-buffer-size', 'client-body-buffer-size']);

/** Those whose value is a whole number; times are in seconds, without a unit. */
const NUMBERS = new Set([
  ...of('proxy-', 'connect-timeout', 'read-timeout', 'send-timeout', 'buffers-number'),
  ...of('proxy-next-upstream-', 'timeout', 'tries'),
  ...of('limit-', 'connections', 'rps', 'rpm', 'rate', 'rate-after', 'burst-multiplier'),
  ...of('canary-weight', '', '-total'),
  ...['cors-max-age', 'auth-tls-verify-depth', 'proxy-ssl-verify-depth', 'session-cookie-max-age'],
  ...['permanent-redirect-code', 'temporal-redirect-code'],
  ...of('auth-keepalive', '', '-requests', '-timeout'),
]);

const NETWORKS = new Set([
  ...of('', 'allowlist-source-range', 'whitelist-source-range', 'denylist-source-range'),
  ...['limit-allowlist', 'limit-whitelist'],
]);

const WORDS: Readonly<Record<string, readonly string[]>> = {
  affinity: ['cookie'],
  'affinity-mode': ['balanced', 'persistent'],
  'auth-type': ['basic', 'digest'],
  'backend-protocol': ['HTTP', 'HTTPS', 'AUTO_HTTP', 'GRPC', 'GRPCS', 'FCGI'],
};

export function isNginxSuffix(suffix: string): boolean {
  return SUFFIXES.has(suffix);
}

export function nginxSuffixes(): readonly string[] {
  return [...SUFFIXES];
}

/** The value of an annotation of ingress-nginx, by its suffix. */
export function nginxValue(suffix: string): Fact<string> {
  if (FLAGS.has(suffix)) return goBoolean;
  if (SIZES.has(suffix)) return bodySize;
  if (NUMBERS.has(suffix)) return wholeNumber;
  if (NETWORKS.has(suffix)) return networks;
  if (Object.hasOwn(WORDS, suffix)) return oneOf(WORDS[suffix] ?? []);
  return suffix === 'rewrite-target' ? rewriteTarget : () => undefined;
}

/** @see https://pkg.go.dev/strconv#ParseBool */
const goBoolean: Fact<string> = (value) =>
  /^(?:1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/.test(value)
    ? undefined
    : {
        what: 'is neither true nor false',
        why: 'the controller accepts "true" and "false" there, and ignores words such as "yes" and "on"',
        fix: `write "${/^(?:no|off|disabled?)$/i.test(value) ? 'false' : 'true'}"`,
      };

const wholeNumber: Fact<string> = (value) =>
  /^[+-]?\d+$/.test(value.trim())
    ? undefined
    : {
        what: 'is not a whole number',
        why: 'the controller accepts a number without a unit there, and ignores other values',
        fix: `write ${/^\d+/.exec(value.trim()) ? `"${Number.parseInt(value, 10)}"` : 'a number such as "60"'}`,
      };

/** Of an address or a network each. */
const networks: Fact<string> = (value) => {
  const entries = value.split(',').map((entry) => entry.trim());
  const wrong = entries.find((entry) => entry !== '' && !tryIp(entry) && !tryCidr(entry));
  if (wrong === undefined) return undefined;
  return {
    what: `contains ${JSON.stringify(wrong)}, which is neither an address nor a network`,
    why: 'the controller ignores the whole list, so an allowlist excludes no client, and a denylist blocks none',
    fix: 'write networks separated by commas, such as "192.0.2.0/24,198.51.100.7"',
  };
};

function oneOf(words: readonly string[]): Fact<string> {
  return (value) =>
    words.some((word) => word.toLowerCase() === value.trim().toLowerCase())
      ? undefined
      : {
          what: NOT_ACCEPTED_VALUE,
          why: `the controller accepts ${words.join(', ')}, and ignores other values`,
          fix: `write "${words[0] ?? ''}"`,
        };
}

/** @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go */
const rewriteTarget: Fact<string> = (value) =>
  /^\/?[-._~a-zA-Z0-9/:$]*$/.test(value)
    ? undefined
    : {
        what: 'is not a rewrite target for ingress-nginx',
        why: 'ingress-nginx accepts letters, digits, "-._~/:" and groups such as "$1" there, and otherwise keeps the path unchanged',
        fix: 'write a path such as "/$2", without a query and without a regular expression',
      };

function of(prefix: string, ...rest: readonly string[]): string[] {
  return rest.map((one) => `${prefix}${one}`);
}
