import { partsByComma } from '../../facts/values/encrypted';
import { CILIUM_SHARING, CILIUM_SHARING_ACROSS } from '../../facts/controllers/cilium';
import { KUBE_VIP_IPS, isLeftToDhcp } from '../../facts/controllers/kube-vip';
import { canonicalIp, formatIp } from '../../net/ip';
import type { Service } from '../objects/service';
import { keyed } from '../read/field-path';
import { ciliumRequests } from './cilium-pools';
import { derived } from './derived';
import { servicesWith } from './written-fields';

/** An address that a Service requests from a load balancer other than MetalLB. */
export interface BalancerRequest {
  readonly service: Service;
  /** In its canonical form. */
  readonly ip: string;
  readonly field: string;
}

const LOAD_BALANCER_IP = 'spec.loadBalancerIP';

/** What is requested from Cilium; the field, which others read as well, only beside a sharing key. */
export const ciliumClaims = derived((network): readonly BalancerRequest[] =>
  servicesWith(network, 'type').flatMap((service) => {
    const { loadBalancerIp, type } = service;
    const requests = ciliumRequests(service);
    if (requests.length > 0) {
      return requests.map(({ ip, field }) => ({ service, ip: formatIp(ip), field }));
    }
    const isCiliums = type === 'LoadBalancer' && isAnnotated(service, CILIUM_SHARING);
    if (!loadBalancerIp || !isCiliums) return [];
    return [{ service, ip: canonicalIp(loadBalancerIp), field: LOAD_BALANCER_IP }];
  }),
);

/** The key by which Cilium lets a Service share an address; empty without one. */
export function ciliumSharingKey({ manifest: { annotations } }: Service): string {
  const key = CILIUM_SHARING.find((one) => annotations[one] !== undefined) ?? '';
  return annotations[key] ?? '';
}

/** Whether a Service may share its address with those of some other namespaces. */
export function sharesAcrossNamespaces(service: Service): boolean {
  return isAnnotated(service, CILIUM_SHARING_ACROSS);
}

function isAnnotated({ manifest: { annotations } }: Service, keys: readonly string[]): boolean {
  return keys.some((key) => annotations[key] !== undefined);
}

/** What the cloud provider of kube-vip serves where it is told to mind classes. */
export const KUBE_VIP_CLASS = 'kube-vip.io/kube-vip-class';

/** What is requested from kube-vip; its annotation is read before the field, which others read as well. */
export const kubeVipClaims = derived((network): readonly BalancerRequest[] =>
  servicesWith(network, 'type')
    .filter(({ type }) => type === 'LoadBalancer')
    .flatMap((service) => {
      const { manifest, loadBalancerClass, loadBalancerIp } = service;
      const written = manifest.annotations[KUBE_VIP_IPS];
      const ofField = loadBalancerClass === KUBE_VIP_CLASS ? loadBalancerIp : undefined;
      const field = written ? keyed('metadata.annotations', KUBE_VIP_IPS) : LOAD_BALANCER_IP;
      return partsByComma(written ?? ofField ?? '')
        .map((text) => text.trim())
        .filter((text) => text !== '' && !isLeftToDhcp(text))
        .map((text) => ({ service, ip: canonicalIp(text), field }));
    }),
);
