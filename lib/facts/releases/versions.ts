import type { Version } from '../../net/version';
import { compareVersions, tryVersion } from '../../net/version';
import type { Releases } from './products';
import { RANGES, Product } from './products';

/** What constructs write for, where nothing is stated: the oldest, which newer clusters take as well. */
export const RELEASES_TO_WRITE_FOR: Releases = {
  kubernetes: RANGES[Product.KUBERNETES].oldest,
  metallb: RANGES[Product.METALLB].newest,
  gatewayApi: RANGES[Product.GATEWAY_API].oldest,
  gatewayChannel: 'standard',
};

/** What checks take where nothing is stated: the newest, since manifests of today are written for it. */
export const RELEASES_TO_CHECK_FOR: Releases = {
  ...RELEASES_TO_WRITE_FOR,
  kubernetes: RANGES[Product.KUBERNETES].newest,
  gatewayApi: RANGES[Product.GATEWAY_API].newest,
};

/** Whether a version that is known to be well written is `since` or newer. */
export function isAtLeast(version: string, since: string): boolean {
  const [is, least] = [keptVersion(version), keptVersion(since)];
  return is !== undefined && least !== undefined && compareVersions(is, least) >= 0;
}

/** Few releases are compared again and again. */
const KEPT = new Map<string, Version | undefined>();

function keptVersion(text: string): Version | undefined {
  if (!KEPT.has(text)) KEPT.set(text, tryVersion(text));
  return KEPT.get(text);
}

/** Whether a release is one whose facts are known; a patch of the newest minor release counts as it. */
export function isInRange(product: Product, text: string): boolean {
  const { oldest, newest } = RANGES[product];
  const [version, last] = [tryVersion(text), tryVersion(newest)];
  if (!version || !last || !isAtLeast(text, oldest)) return false;
  return compareVersions({ ...version, patch: 0 }, last) <= 0;
}
