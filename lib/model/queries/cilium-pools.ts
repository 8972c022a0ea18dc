import { CILIUM_IPS, isServedByLbIpam, lbIpamLabels } from '../../facts/controllers/cilium';
import { selectorMatches } from '../../facts/values/label-selectors';
import type { Ip } from '../../net/ip';
import { tryIp } from '../../net/ip';
import type { CiliumPool } from '../objects/cilium-pool';
import { ciliumPoolOf } from '../objects/cilium-pool';
import type { Service } from '../objects/service';
import { keyed } from '../read/field-path';
import { derived } from './derived';
import { isReadable, labelSelectorOf } from './label-selector';

export const ciliumPools = derived((network): readonly CiliumPool[] =>
  network.others('cilium.io', 'CiliumLoadBalancerIPPool').map(ciliumPoolOf),
);

/** An address that a Service asks Cilium for. */
export interface CiliumRequest {
  readonly text: string;
  readonly ip: Ip;
  readonly field: string;
}

/** What an annotation of a Service asks Cilium for. Cilium passes over what is no address. */
export function ciliumRequests({ manifest, type, loadBalancerClass }: Service): CiliumRequest[] {
  if (type !== 'LoadBalancer' || !isServedByLbIpam(loadBalancerClass)) return [];
  const key = CILIUM_IPS.find((one) => manifest.annotations[one] !== undefined);
  if (key === undefined) return [];
  const texts = (manifest.annotations[key] ?? '').split(',').map((text) => text.trim());
  const field = keyed('metadata.annotations', key);
  return [...new Set(texts)].flatMap((text) => {
    const ip = tryIp(text);
    return ip ? [{ text, ip, field }] : [];
  });
}

/** Whether a pool is for a Service; it is where Cilium does not read the selector. */
export function isForService({ selector }: CiliumPool, { manifest }: Service): boolean {
  if (!selector) return true;
  const like = labelSelectorOf(selector);
  const { labels, namespace, name } = manifest;
  return !isReadable(like) || selectorMatches(like, lbIpamLabels(labels, namespace, name));
}
