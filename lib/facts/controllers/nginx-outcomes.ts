import { firstNumber } from '../releases/answer';

/** What ingress-nginx does where it does not accept the value of an annotation. */
export enum BadValueOutcome {
  /** It uses what is used without the annotation. */
  DEFAULT = 'default',
  /** Its webhook refuses the Ingress; without the webhook, it reads nothing of it. */
  REFUSED = 'refused',
  /** It answers the requests of the Ingress with 503. */
  DENIED = 'denied',
  /** It ignores all annotations of external authentication. */
  UNAUTHENTICATED = 'unauthenticated',
}

/** What ingress-nginx does with a bad value of an annotation. */
export interface IfBad {
  readonly outcome: BadValueOutcome;
  /** What is used instead; nothing where that is as if the annotation were off. */
  readonly instead?: string;
  /** Whether the ConfigMap of the controller can set another default. */
  readonly isOfConfigMap?: boolean;
}

/**
 * The annotations whose bad values have another outcome than the default: where `Parse` of a module
 * returns the error of the validator, the Ingress is refused; where it returns `LocationDenied`, denied.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/annotations.go
 */
const OUTCOMES: readonly (readonly [BadValueOutcome, readonly string[]])[] = [
  [
    BadValueOutcome.REFUSED,
    [
      ...['auth-realm', 'auth-secret-type', 'auth-type', 'auth-url'],
      ...['auth-tls-error-page', 'auth-tls-match-cn', 'auth-tls-pass-certificate-to-upstream'],
      ...['auth-tls-secret', 'client-body-buffer-size', 'connection-proxy-header'],
      ...['custom-http-errors', 'default-backend', 'fastcgi-index', 'fastcgi-params-configmap'],
      ...['from-to-www-redirect', 'http2-push-preload', 'limit-allowlist', 'limit-connections'],
      ...['limit-rpm', 'limit-rps', 'limit-whitelist', 'load-balance'],
      ...['opentelemetry-operation-name', 'permanent-redirect', 'permanent-redirect-code'],
      ...['proxy-ssl-secret', 'relative-redirects', 'server-alias', 'ssl-ciphers'],
      ...['ssl-passthrough', 'temporal-redirect', 'temporal-redirect-code', 'upstream-hash-by'],
      ...['upstream-hash-by-subset', 'upstream-hash-by-subset-size', 'upstream-vhost'],
      'x-forwarded-prefix',
    ],
  ],
  [
    BadValueOutcome.DENIED,
    [
      ...['allowlist-source-range', 'auth-method', 'auth-response-headers', 'auth-secret'],
      ...['denylist-source-range', 'whitelist-source-range'],
    ],
  ],
  [
    BadValueOutcome.UNAUTHENTICATED,
    [...['auth-always-set-cookie', 'auth-cache-duration', 'auth-request-redirect']],
  ],
];

/** Defaults that stand in the modules. */
const FIXED: Readonly<Record<string, string>> = {
  'affinity-canary-behavior': 'sticky',
  'auth-keepalive': '0',
  'auth-keepalive-requests': '1000',
  'auth-keepalive-share-vars': 'false',
  'auth-keepalive-timeout': '60',
  'auth-tls-verify-client': 'on',
  'auth-tls-verify-depth': '1',
  'backend-protocol': 'HTTP',
  canary: 'false',
  'canary-weight': '0',
  'canary-weight-total': '100',
  'cors-allow-credentials': 'true',
  'cors-allow-headers':
    'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization',
  'cors-allow-methods': 'GET, PUT, POST, DELETE, PATCH, OPTIONS',
  'cors-allow-origin': '*',
  'cors-max-age': '1728000',
  'disable-proxy-intercept-errors': 'false',
  'enable-access-log': 'true',
  'enable-cors': 'false',
  'enable-global-auth': 'true',
  'enable-rewrite-log': 'false',
  'limit-burst-multiplier': '5',
  'mirror-request-body': 'on',
  'proxy-ssl-ciphers': 'DEFAULT',
  'proxy-ssl-protocols': 'TLSv1.2',
  'proxy-ssl-server-name': 'off',
  'proxy-ssl-verify': 'off',
  'proxy-ssl-verify-depth': '1',
  'service-upstream': 'false',
  'session-cookie-change-on-failure': 'false',
  'session-cookie-conditional-samesite-none': 'false',
  'session-cookie-name': 'INGRESSCOOKIE',
  'session-cookie-secure': 'false',
  'use-regex': 'false',
};

/**
 * Defaults of the ConfigMap.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/config/config.go
 */
const OF_CONFIG_MAP: Readonly<Record<string, string>> = {
  'enable-modsecurity': 'false',
  'enable-opentelemetry': 'false',
  'enable-owasp-core-rules': 'false',
  'force-ssl-redirect': 'false',
  'limit-rate': '0',
  'limit-rate-after': '0',
  'opentelemetry-trust-incoming-span': 'true',
  'preserve-trailing-slash': 'false',
  'proxy-body-size': '1m',
  'proxy-buffer-size': '4k',
  'proxy-buffering': 'off',
  'proxy-buffers-number': '4',
  'proxy-connect-timeout': '5',
  'proxy-cookie-domain': 'off',
  'proxy-cookie-path': 'off',
  'proxy-max-temp-file-size': '1024m',
  'proxy-next-upstream': 'error timeout',
  'proxy-next-upstream-timeout': '0',
  'proxy-next-upstream-tries': '3',
  'proxy-read-timeout': '60',
  'proxy-redirect-from': 'off',
  'proxy-redirect-to': 'off',
  'proxy-request-buffering': 'on',
  'proxy-send-timeout': '60',
  'ssl-redirect': 'true',
  'use-port-in-redirects': 'false',
};

const ROWS: ReadonlyMap<string, IfBad> = new Map([
  ...defaults(FIXED, false),
  ...defaults(OF_CONFIG_MAP, true),
  ...OUTCOMES.flatMap(([outcome, suffixes]) =>
    suffixes.map((suffix): [string, IfBad] => [suffix, { outcome }]),
  ),
]);

function defaults(rows: Readonly<Record<string, string>>, isOfConfigMap: boolean) {
  return Object.entries(rows).map(([suffix, instead]): [string, IfBad] => [
    suffix,
    { outcome: BadValueOutcome.DEFAULT, instead, isOfConfigMap },
  ]);
}

/** The suffixes of the annotations whose outcome or default stands here. */
export function outcomeSuffixes(): readonly string[] {
  return [...ROWS.keys()];
}

/** What comes of a bad value of an annotation, by its suffix. */
export function ifBad(suffix: string): IfBad {
  return ROWS.get(suffix) ?? { outcome: BadValueOutcome.DEFAULT };
}

/** Whether a value that is not accepted says what is used instead of it. */
export function meansInstead(value: string, { instead = 'off' }: IfBad): boolean {
  return meaningOf(value) === meaningOf(instead);
}

function meaningOf(value: string): string {
  const word = value.trim().toLowerCase();
  if (/^(?:true|t|yes|y|on|enabled?)$/.test(word)) return 'on';
  if (/^(?:false|f|no|n|off|none|disabled?)$/.test(word)) return 'off';
  return /^\d+s$/.test(word) ? word.slice(0, -1) : word;
}

/** What ingress-nginx does, as the end of a sentence; of old, where it did so before it validated annotations. */
export function outcomeSaid(bad: IfBad, isOld: boolean): string {
  const since = isOld ? '' : ` (from ${firstNumber('nginxValidation')} on)`;
  return `ingress-nginx ${does(bad)}${since}`;
}

function does({ outcome, instead, isOfConfigMap }: IfBad): string {
  switch (outcome) {
    case BadValueOutcome.REFUSED:
      return 'refuses the whole Ingress';
    case BadValueOutcome.DENIED:
      return 'answers all requests of the Ingress with 503';
    case BadValueOutcome.UNAUTHENTICATED:
      return 'ignores auth-url as well, and lets requests through without asking it';
    case BadValueOutcome.DEFAULT:
      if (instead === undefined) return 'ignores the annotation';
      return isOfConfigMap
        ? `uses the value of its ConfigMap instead, by default "${instead}"`
        : `uses its default "${instead}" instead`;
  }
}
