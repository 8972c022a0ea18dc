import type { Fact, Fault } from '../values/fault';

const PREFIX = 'nginx.org/';

/**
 * The annotations of F5's NGINX Ingress Controller that this project writes.
 * @see https://github.com/nginx/kubernetes-ingress/blob/v5.5.4/internal/configs/annotations.go
 */
export const F5 = {
  /** Read under this key by all releases, and under `nginx.org/ssl-redirect` from 5.4 on. */
  sslRedirect: 'ingress.kubernetes.io/ssl-redirect',
  connectTimeout: `${PREFIX}proxy-connect-timeout`,
  readTimeout: `${PREFIX}proxy-read-timeout`,
  sendTimeout: `${PREFIX}proxy-send-timeout`,
  bodySize: `${PREFIX}client-max-body-size`,
  sslServices: `${PREFIX}ssl-services`,
  grpcServices: `${PREFIX}grpc-services`,
} as const;

/** @see https://github.com/nginx/kubernetes-ingress/blob/v5.5.4/internal/k8s/validation.go#L1308 */
export const f5Path: Fact<string> = (path) => {
  if (/[\s;"\\]/.test(path) || hasLettersInBraces(path) || !isRegex(path)) return NOT_A_PATH;
  return /%[0-9A-Fa-f]{2}/.test(path) ? DECODED : undefined;
};

function hasLettersInBraces(path: string): boolean {
  return path
    .split('}')
    .slice(0, -1)
    .some((part) => part.includes('{') && /[A-Za-z]/.test(part.slice(part.indexOf('{'))));
}

const WRITE_PLAIN = 'write a path of letters, digits, "/", "-", "_" and "."';

const NOT_A_PATH: Fault = {
  what: 'is not a path for the NGINX Ingress Controller',
  why: 'it refuses an Ingress with a blank, ";", a quote, a backslash or letters in braces in a path, and one whose path is no regular expression',
  fix: WRITE_PLAIN,
};

/** @see https://nginx.org/en/docs/http/ngx_http_core_module.html#location */
const DECODED: Fault = {
  what: 'is not the path of a request for the NGINX Ingress Controller',
  why: 'nginx decodes the path of a request before it compares it with this one, which stays encoded',
  fix: WRITE_PLAIN,
};

function isRegex(path: string): boolean {
  try {
    return Boolean(new RegExp(path));
  } catch {
    return false;
  }
}

/** @see https://github.com/nginx/kubernetes-ingress/blob/v5.5.4/internal/k8s/validation.go#L1249 */
export const F5_NEEDS_HOST: Fault = {
  what: 'is missing',
  why: 'the NGINX Ingress Controller refuses an Ingress with a rule without a host, unless it is started with -allow-empty-ingress-host',
  fix: 'write the host',
};

/** gRPC by an Ingress without a certificate. */
export const F5_GRPC_NEEDS_TLS: Fault = {
  what: 'needs a certificate with the NGINX Ingress Controller',
  why: 'it speaks HTTP/2 with clients by TLS alone',
  fix: 'write tlsSecret too',
};
