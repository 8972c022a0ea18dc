import { NGINX_PREFIX, isBlankValue, nginxValue } from './ingress-nginx-annotations';

/**
 * What ingress-nginx reads, or uses, only where one of some annotations turns it on.
 * @see https://github.com/kubernetes/ingress-nginx/tree/main/internal/ingress/annotations
 */
const GROUPS: readonly (readonly [needs: readonly string[], suffixes: readonly string[]])[] = [
  [
    ['affinity'],
    [
      ...['affinity-mode', 'session-cookie-change-on-failure', 'session-cookie-domain'],
      ...['session-cookie-conditional-samesite-none', 'session-cookie-expires'],
      ...['session-cookie-max-age', 'session-cookie-name', 'session-cookie-path'],
      ...['session-cookie-samesite', 'session-cookie-secure'],
    ],
  ],
  [
    ['auth-keepalive'],
    ['auth-keepalive-requests', 'auth-keepalive-share-vars', 'auth-keepalive-timeout'],
  ],
  [
    ['auth-tls-secret'],
    [
      ...['auth-tls-error-page', 'auth-tls-match-cn', 'auth-tls-pass-certificate-to-upstream'],
      ...['auth-tls-verify-client', 'auth-tls-verify-depth'],
    ],
  ],
  [['auth-type'], ['auth-realm', 'auth-secret', 'auth-secret-type']],
  [
    ['auth-url'],
    [
      ...['auth-always-set-cookie', 'auth-cache-duration', 'auth-cache-key', 'auth-keepalive'],
      ...['auth-method', 'auth-proxy-set-headers', 'auth-request-redirect'],
      ...['auth-response-headers', 'auth-signin', 'auth-signin-redirect-param'],
    ],
  ],
  [
    ['canary'],
    [
      ...['canary-by-cookie', 'canary-by-header', 'canary-by-header-pattern'],
      ...['canary-by-header-value', 'canary-weight', 'canary-weight-total'],
    ],
  ],
  [
    ['enable-cors'],
    [
      ...['cors-allow-credentials', 'cors-allow-headers', 'cors-allow-methods'],
      ...['cors-allow-origin', 'cors-expose-headers', 'cors-max-age'],
    ],
  ],
  [['enable-opentelemetry'], ['opentelemetry-operation-name', 'opentelemetry-trust-incoming-span']],
  [['limit-connections', 'limit-rpm', 'limit-rps'], ['limit-burst-multiplier']],
  [['mirror-target'], ['mirror-host', 'mirror-request-body']],
  [
    ['proxy-ssl-secret'],
    [
      ...['proxy-ssl-ciphers', 'proxy-ssl-name', 'proxy-ssl-protocols', 'proxy-ssl-server-name'],
      ...['proxy-ssl-verify', 'proxy-ssl-verify-depth'],
    ],
  ],
  [['temporal-redirect'], ['temporal-redirect-code']],
];

const NEEDS: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.flatMap(([needs, suffixes]) => suffixes.map((suffix) => [suffix, needs] as const)),
);

/** What the controller does not read beside another annotation. */
const HIDDEN_BY: ReadonlyMap<string, string> = new Map([
  ['limit-whitelist', 'limit-allowlist'],
  ['permanent-redirect', 'temporal-redirect'],
  ['permanent-redirect-code', 'temporal-redirect'],
  ['whitelist-source-range', 'allowlist-source-range'],
]);

/** The suffixes of all annotations that are named here. */
export function groupedSuffixes(): readonly string[] {
  return [...GROUPS.flat(2), ...[...HIDDEN_BY].flat()];
}

/** Whether ingress-nginx reads an annotation, by its suffix, beside the others of the Ingress. */
export function isReadBeside(
  suffix: string,
  annotations: Readonly<Record<string, string>>,
): boolean {
  const valueOf = (one: string) => annotations[NGINX_PREFIX + one] ?? '';
  const hiding = HIDDEN_BY.get(suffix);
  if (hiding !== undefined && !isBlankValue(valueOf(hiding), true)) return false;
  const needs = NEEDS.get(suffix);
  return !needs || needs.some((one) => isOn(one, valueOf(one)) && isReadBeside(one, annotations));
}

function isOn(suffix: string, value: string): boolean {
  return !nginxValue(suffix)(value) && !/^(?:0|f|F|false|FALSE|False)$/.test(value);
}
