import type { IfBad } from './nginx-outcomes';
import { ifBad } from './nginx-outcomes';
import type { NginxFact, NginxValue } from './nginx-values';
import * as value from './nginx-values';

/** The one prefix that ingress-nginx reads, unless it is told another. */
export const NGINX_PREFIX = 'nginx.ingress.kubernetes.io/';

/** How much harm an annotation can do, by the controller, the least first. */
export const RISKS = ['Low', 'Medium', 'High', 'Critical'] as const;

/** The risk that a setting names; what names none is the least. */
export function riskCalled(name: string): number {
  return Math.max(
    0,
    RISKS.findIndex((risk) => risk.toLowerCase() === name.toLowerCase()),
  );
}

/** What is known of an annotation of ingress-nginx. */
export interface NginxAnnotation extends NginxValue {
  /** The place in {@link RISKS}. */
  readonly risk: number;
  /** What comes of a value that the controller does not accept. */
  readonly ifBad: IfBad;
}

type Rows = Readonly<Record<string, NginxValue>>;

const FLAG = value.flagValue();
const NUMBER = value.wholeNumber();
const SIZE = value.size();
const ON_OFF = value.oneOfWords('on', 'off');
const BASIC = value.textOfForm(value.BASIC, value.BASIC_WORDS);
const URL = value.textOfForm(value.URL_CHARACTERS, 'letters, digits and "-._~/:,?&="');
const WHOLE_URL = value.exactText(value.URL_CHARACTERS, 'letters, digits and "-._~/:,?&="');
const VARIABLE_URL = value.textOfForm(
  value.URL_WITH_VARIABLES,
  'letters, digits, blanks and "-._~/:,?&=$"',
);
const VARIABLES = value.textOfForm(value.VARIABLES, 'letters, digits and "-_${}"');
const HEADERS = value.textOfForm(value.HEADERS, 'names of headers, separated by commas,');
const GROUPS = 'letters, digits, "-._~/:" and groups such as "$1"';
const PATH = value.exactText(value.PATH_WITH_GROUPS, GROUPS);

/** Flags, numbers and choices. */
const LOW: Rows = {
  affinity: value.oneOfWords('cookie'),
  'affinity-canary-behavior': value.oneOfWords('sticky', 'legacy'),
  'auth-always-set-cookie': FLAG,
  'auth-keepalive': NUMBER,
  'auth-keepalive-requests': NUMBER,
  'auth-keepalive-share-vars': FLAG,
  'auth-keepalive-timeout': NUMBER,
  'auth-method': value.everywhere(
    value.textOfForm(
      /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|CONNECT|OPTIONS|TRACE)$/,
      'an HTTP method',
    ),
  ),
  'auth-secret-type': value.everywhere(
    value.textOfForm(/auth-file|auth-map/, '"auth-file" and "auth-map"'),
  ),
  'auth-tls-pass-certificate-to-upstream': FLAG,
  'auth-tls-verify-depth': NUMBER,
  'auth-type': value.everywhere(value.textOfForm(/basic|digest/, '"basic" and "digest"')),
  'backend-protocol': value.oneOfAnyCase('HTTP', 'HTTPS', 'AUTO_HTTP', 'GRPC', 'GRPCS', 'FCGI'),
  canary: FLAG,
  'canary-weight': NUMBER,
  'canary-weight-total': NUMBER,
  'client-body-buffer-size': SIZE,
  'connection-proxy-header': value.textOfForm(/^(?:close|keep-alive)$/, '"close" and "keep-alive"'),
  'cors-allow-credentials': FLAG,
  'cors-max-age': NUMBER,
  'custom-http-errors': value.textOfForm(/^(?:[4,5]\d{2},?)*$/, 'codes from 400 to 599'),
  'default-backend': value.exactText(
    /^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/,
    'the name of a Service of the same namespace',
  ),
  'disable-proxy-intercept-errors': FLAG,
  'enable-access-log': FLAG,
  'enable-cors': FLAG,
  'enable-global-auth': FLAG,
  'enable-modsecurity': FLAG,
  'enable-opentelemetry': FLAG,
  'enable-owasp-core-rules': FLAG,
  'enable-rewrite-log': FLAG,
  'from-to-www-redirect': FLAG,
  'http2-push-preload': FLAG,
  'limit-allowlist': value.networks(),
  'limit-burst-multiplier': NUMBER,
  'limit-connections': NUMBER,
  'limit-rate': NUMBER,
  'limit-rate-after': NUMBER,
  'limit-rpm': NUMBER,
  'limit-rps': NUMBER,
  'limit-whitelist': value.networks(),
  'load-balance': value.oneOfWords(
    ...['round_robin', 'ewma', 'chash', 'chashsubset', 'sticky_balanced', 'sticky_persistent'],
  ),
  'mirror-request-body': ON_OFF,
  'opentelemetry-trust-incoming-span': FLAG,
  'permanent-redirect-code': NUMBER,
  'proxy-buffer-size': SIZE,
  'proxy-buffering': ON_OFF,
  'proxy-buffers-number': NUMBER,
  'proxy-busy-buffers-size': SIZE,
  'proxy-connect-timeout': NUMBER,
  // eslint-disable-next-line no-restricted-syntax -- versions of HTTP
  'proxy-http-version': value.oneOfWords('1.1', '1.0'),
  'proxy-max-temp-file-size': SIZE,
  'proxy-next-upstream-timeout': NUMBER,
  'proxy-next-upstream-tries': NUMBER,
  'proxy-read-timeout': NUMBER,
  'proxy-request-buffering': ON_OFF,
  'proxy-send-timeout': NUMBER,
  'proxy-ssl-protocols': value.textOfForm(/^(?:TLSv1\.2|TLSv1\.3)*$/, '"TLSv1.2" and "TLSv1.3"'),
  'proxy-ssl-server-name': ON_OFF,
  'proxy-ssl-verify': ON_OFF,
  'proxy-ssl-verify-depth': NUMBER,
  'relative-redirects': FLAG,
  satisfy: value.oneOfWords('any', 'all'),
  'service-upstream': FLAG,
  'session-cookie-change-on-failure': FLAG,
  'session-cookie-conditional-samesite-none': FLAG,
  'session-cookie-samesite': value.oneOfAnyCase('None', 'Lax', 'Strict'),
  'session-cookie-secure': FLAG,
  'ssl-ciphers': value.textOfForm(
    /^(?:[-A-Za-z0-9!:+_]|@STRENGTH|@SECLEVEL=[0-5])*$/,
    'a list of ciphers of OpenSSL',
  ),
  'ssl-passthrough': FLAG,
  'ssl-prefer-server-ciphers': FLAG,
  'ssl-redirect': FLAG,
  'temporal-redirect-code': NUMBER,
  'upstream-hash-by-subset': FLAG,
  'upstream-hash-by-subset-size': NUMBER,
  'upstream-vhost': value.serverName(),
  'use-port-in-redirects': FLAG,
  'use-regex': FLAG,
};

/** Texts of few characters. */
const MEDIUM: Rows = {
  'affinity-mode': value.oneOfWords('balanced', 'persistent'),
  'allowlist-source-range': value.clients(),
  'app-root': value.after(value.rootOfApp, PATH),
  'auth-cache-duration': value.exactText(
    value.WITH_LISTS,
    'durations such as "200 202 10m, 401 5m"',
  ),
  'auth-cache-key': VARIABLES,
  'auth-proxy-set-headers': BASIC,
  'auth-realm': value.exactText(value.WITH_BLANKS, `${value.BASIC_WORDS} and blanks`),
  'auth-request-redirect': URL,
  'auth-response-headers': HEADERS,
  'auth-secret': BASIC,
  'auth-signin-redirect-param': URL,
  'auth-tls-secret': BASIC,
  'auth-tls-verify-client': value.everywhere(
    value.textOfForm(
      /^(?:on|off|optional|optional_no_ca)$/,
      '"on", "off", "optional" and "optional_no_ca"',
    ),
  ),
  'canary-by-cookie': BASIC,
  'canary-by-header': BASIC,
  'canary-by-header-pattern': value.exactText(value.REGEX_CHARACTERS, value.REGEX_WORDS),
  'canary-by-header-value': BASIC,
  'cors-allow-headers': HEADERS,
  'cors-allow-methods': value.textOfForm(
    /^(?:[A-Za-z]|(?<=[A-Za-z]),|(?<=[A-Za-z,])[\t\f])+$/,
    'names of methods, separated by commas,',
  ),
  'cors-allow-origin': value.textOfForm(
    /^(?:\*|(?:[-A-Za-z0-9.,]|\*\.|:\d|(?<=[a-z]):\/\/)*)$/,
    'origins such as "https://www.example.com", separated by commas,',
  ),
  'cors-expose-headers': value.textOfForm(
    /^(?:[-A-Za-z0-9_*]|(?<=[-A-Za-z0-9_*]),|(?<=[-A-Za-z0-9_*,])[\t\f])+$/,
    'names of response headers, separated by commas,',
  ),
  'custom-headers': BASIC,
  'denylist-source-range': value.clients(),
  'fastcgi-index': value.textOfForm(/^[-A-Za-z0-9._]+$/, 'letters, digits and "-._"'),
  'fastcgi-params-configmap': BASIC,
  'force-ssl-redirect': FLAG,
  'opentelemetry-operation-name': value.textOfForm(
    /^[-A-Za-z0-9_]*$/,
    'letters, digits, "-" and "_"',
  ),
  'permanent-redirect': WHOLE_URL,
  'preserve-trailing-slash': FLAG,
  'proxy-body-size': SIZE,
  'proxy-cookie-domain': value.exactText(
    /^(?:off|[-._~a-zA-Z0-9/:]+[ \t\f]+[-._~a-zA-Z0-9/:]+)$/,
    '"off", or a domain, a blank and what replaces it',
  ),
  'proxy-cookie-path': URL,
  'proxy-next-upstream': value.exactText(
    /^(?:(?:error|timeout|invalid_header|http_50[0234]|http_40[34]|http_429|non_idempotent|off)[ \t\f]?)+$/,
    'conditions such as "error timeout http_502"',
  ),
  'proxy-redirect-from': URL,
  'proxy-redirect-to': URL,
  'proxy-ssl-ciphers': value.textOfForm(/^[-A-Za-z0-9+:_!]*$/, 'a list of ciphers of OpenSSL'),
  'proxy-ssl-secret': BASIC,
  'rewrite-target': PATH,
  'session-cookie-domain': BASIC,
  'session-cookie-expires': value.textOfForm(/^0|[1-9]0*$/, 'a number of seconds'),
  'session-cookie-max-age': value.exactText(/^0|[1-9]0*$/, 'a number of seconds'),
  'session-cookie-name': BASIC,
  'session-cookie-path': URL,
  'temporal-redirect': WHOLE_URL,
  'whitelist-source-range': value.networks(),
  'x-forwarded-prefix': value.textOfForm(value.PATH_WITH_GROUPS, GROUPS),
};

/** Texts with variables and regular expressions. */
const HIGH: Rows = {
  'auth-signin': VARIABLE_URL,
  'auth-tls-error-page': value.textOfForm(
    /^(?:@[-A-Za-z0-9_]+|(?:(?:https?:\/\/)?[-A-Za-z0-9.]+(?::\d+)?)?(?:\/[-A-Za-z0-9_.]+)*\/?)$/,
    'an address without a query, or a name such as "@error"',
  ),
  'auth-tls-match-cn': value.exactText(/^CN=/, 'a regular expression behind "CN="'),
  'auth-url': value.after(value.addressOfAuth, VARIABLE_URL),
  'mirror-host': value.serverName(),
  'mirror-target': value.serverName(),
  'modsecurity-transaction-id': VARIABLES,
  'proxy-ssl-name': value.serverName(),
  'server-alias': value.serverNames(),
  'upstream-hash-by': VARIABLES,
};

/** Configuration of nginx. */
const CRITICAL: Rows = {
  'auth-snippet': value.configuration(),
  'configuration-snippet': value.configuration(),
  'modsecurity-snippet': value.configuration(),
  'server-snippet': value.configuration(),
  'stream-snippet': value.configuration(),
};

/**
 * What ingress-nginx 1.15 reads under its prefix. It ignores all else.
 * @see https://github.com/kubernetes/ingress-nginx/tree/main/internal/ingress/annotations
 */
const ANNOTATIONS: ReadonlyMap<string, NginxAnnotation> = new Map([
  ...ofRisk(0, LOW),
  ...ofRisk(1, MEDIUM),
  ...ofRisk(2, HIGH),
  ...ofRisk(3, CRITICAL),
]);

function ofRisk(risk: number, rows: Rows): [string, NginxAnnotation][] {
  return Object.entries(rows).map(([suffix, one]) => [
    suffix,
    { ...one, risk, ifBad: ifBad(suffix) },
  ]);
}

export function isNginxSuffix(suffix: string): boolean {
  return ANNOTATIONS.has(suffix);
}

export function nginxSuffixes(): readonly string[] {
  return [...ANNOTATIONS.keys()];
}

/** What is known of an annotation, by its suffix. */
export function tryNginxAnnotation(suffix: string): NginxAnnotation | undefined {
  return ANNOTATIONS.get(suffix);
}

/** The value of an annotation of ingress-nginx, by its suffix; without a value it is as if it were not there. */
export function nginxValue(suffix: string): NginxFact {
  const annotation = ANNOTATIONS.get(suffix);
  if (!annotation) return () => undefined;
  const { fact, isDeniedEmpty, isText } = annotation;
  return (given) => {
    if (!isBlankValue(given, isText)) return fact(given);
    return isDeniedEmpty ? value.DENIED_EMPTY : value.EMPTY;
  };
}

/** Whether the controller takes an annotation for one that has no value. */
export function isBlankValue(given: string, isText = false): boolean {
  return (isText ? given.trim() : given) === '';
}
