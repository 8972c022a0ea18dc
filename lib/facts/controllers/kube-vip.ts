import type { IpRange } from '../../net/ip';
import { compareIp, formatIp, tryCidr, tryIp } from '../../net/ip';

/** The ConfigMap that the cloud provider of kube-vip reads its pools from, where nothing else is set. */
export const KUBE_VIP_POOLS = 'kubevip';

/** @see https://kube-vip.io/docs/usage/kubernetes-services/ */
export const KUBE_VIP_IPS = 'kube-vip.io/loadbalancerIPs';

/** What leaves the address to DHCP. */
const BY_DHCP = ['0.0.0.0', '0.0.0.0/32'];

export function isLeftToDhcp(text: string): boolean {
  return BY_DHCP.includes(text);
}

/** One element of a pool, as it is written. */
export interface KubeVipEntry {
  readonly text: string;
  /** Nothing where the cloud provider does not read it. */
  readonly range?: IpRange;
}

/**
 * The elements of a pool: networks where there is a slash in it, else ranges. Blanks are not taken away.
 *
 * @see https://github.com/kube-vip/kube-vip-cloud-provider/blob/main/pkg/ipam/addressbuilder.go
 */
export function kubeVipEntries(pool: string): KubeVipEntry[] {
  const tryRange = pool.includes('/') ? tryNetwork : tryFromTo;
  return pool.split(',').map((text) => ({ text, range: tryRange(text) }));
}

/** An entry of a pool as the first and the last address: networks and ranges cannot be in one pool. */
export function kubeVipRange(entry: string): string {
  const range = entry.includes('-') ? undefined : tryCidr(entry);
  if (range) return `${formatIp(range.first)}-${formatIp(range.last)}`;
  return entry.replaceAll(' ', '');
}

/** An address as the cloud provider reads it: without blanks. */
export function isKubeVipAddress(text: string): boolean {
  return text.trim() === text && tryIp(text) !== undefined;
}

function tryNetwork(text: string): IpRange | undefined {
  return text.trim() === text ? tryCidr(text) : undefined;
}

function tryFromTo(text: string): IpRange | undefined {
  const [from = '', to = '', ...rest] = text.split('-');
  if (rest.length > 0 || !isKubeVipAddress(from) || !isKubeVipAddress(to)) return undefined;
  const [first, last] = [tryIp(from), tryIp(to)];
  if (!first || first.family !== last?.family || compareIp(first, last) > 0) return undefined;
  return { first, last };
}
