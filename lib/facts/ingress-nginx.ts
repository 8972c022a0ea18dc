/**
 * The annotations of ingress-nginx that this project writes. The controller reads them under this
 * prefix alone and ignores every other.
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/
 */
const PREFIX = 'nginx.ingress.kubernetes.io/';

/** @see https://kubernetes.github.io/ingress-nginx/examples/rewrite/ */
export const REWRITE_TARGET = `${PREFIX}rewrite-target`;

/** @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/ */
export const USE_REGEX = `${PREFIX}use-regex`;

/** @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#server-side-https-enforcement-through-redirect */
export const SSL_REDIRECT = `${PREFIX}ssl-redirect`;

/**
 * A path that matches what a Prefix path does, element by element, and captures as `$2` what
 * follows the prefix. `/` has no prefix to take away.
 */
export function strippingPath(path: string): string {
  const prefix = path.replace(/\/+$/, '');
  if (prefix === '') return '/()(.*)';
  return `${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(/|$)(.*)`;
}

/** The rewrite that goes with {@link strippingPath}. */
export const STRIPPED = '/$2';
