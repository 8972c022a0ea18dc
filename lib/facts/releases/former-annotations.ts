import type { Releases } from './products';
import { Product, releaseOf } from './products';
import { isAtLeast } from './versions';

/**
 * Annotations that older releases of ingress-nginx read, and the first release that does not.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/Changelog.md
 * @see https://github.com/kubernetes/ingress-nginx/tree/main/changelog
 */
const UNTIL: ReadonlyMap<string, string> = new Map([
  ['grpc-backend', '0.21'],
  ['secure-backends', '0.21'],
  ['session-cookie-hash', '0.24'],
  ['lua-resty-waf', '0.27'],
  ['enable-influxdb', '1.7.1'],
  ['influxdb-host', '1.7.1'],
  ['influxdb-measurement', '1.7.1'],
  ['influxdb-port', '1.7.1'],
  ['influxdb-server-name', '1.7.1'],
  ['secure-verify-ca-secret', '1.7.1'],
  ['enable-opentracing', '1.10'],
  ['opentracing-trust-incoming-span', '1.10'],
  ['global-rate-limit', '1.12'],
  ['global-rate-limit-ignored-cidrs', '1.12'],
  ['global-rate-limit-key', '1.12'],
  ['global-rate-limit-window', '1.12'],
]);

/** The first release of ingress-nginx that no longer reads an annotation; nothing where none read it. */
export function nginxAnnotationUntil(suffix: string): string | undefined {
  return UNTIL.get(suffix);
}

/** Whether a cluster has a release that still reads it. */
export function readsFormer(suffix: string, releases: Releases): boolean {
  const until = UNTIL.get(suffix);
  return until !== undefined && !isAtLeast(releaseOf(releases, Product.INGRESS_NGINX), until);
}
