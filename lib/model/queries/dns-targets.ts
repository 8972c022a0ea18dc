import { CILIUM_IPS } from '../../facts/controllers/cilium';
import { KUBE_VIP_IPS, isLeftToDhcp } from '../../facts/controllers/kube-vip';
import { canonicalIp } from '../../net/ip';
import type { Service } from '../objects/service';
import { ciliumSharingKey } from './balancer-requests';
import { EXTERNAL_DNS_PREFIX } from './external-dns';
import { NEW_PREFIX, OLD_PREFIX } from './metallb-annotations';

/**
 * What external-dns leads the name of a Service to, as one text that is the same for the same targets;
 * nothing where only the cluster knows it.
 *
 * @see https://github.com/kubernetes-sigs/external-dns/blob/v0.19.0/source/service.go
 */
export function tryDnsTargets(service: Service, isInternal: boolean): string | undefined {
  const { annotations } = service.manifest;
  const target = annotations[`${EXTERNAL_DNS_PREFIX}target`];
  if (target) return listText(target.split(','));
  switch (service.type) {
    case 'ExternalName':
      return listText(service.externalIps) ?? service.externalName;
    case 'NodePort': {
      // Else only the nodes that have pods of the Service are targets.
      if (service.externalTrafficPolicy === 'Local') return undefined;
      return `nodes ${annotations[`${EXTERNAL_DNS_PREFIX}access`] ?? ''}`;
    }
    case 'LoadBalancer':
      return isInternal ? undefined : (listText(service.externalIps) ?? tryRequested(service));
    default:
      return undefined;
  }
}

const IP_KEYS = [
  ...[NEW_PREFIX, OLD_PREFIX].map((prefix) => `${prefix}loadBalancerIPs`),
  ...CILIUM_IPS,
  KUBE_VIP_IPS,
];

/** The addresses that a Service requests from a load balancer, whichever it is. */
function tryRequested({ loadBalancerIp, manifest: { annotations } }: Service): string | undefined {
  const written = IP_KEYS.map((key) => annotations[key]).find(Boolean) ?? loadBalancerIp;
  if (!written || isLeftToDhcp(written)) return undefined;
  return listText(written.split(','));
}

function listText(texts: readonly string[]): string | undefined {
  const sorted = texts.map((text) => canonicalIp(text.trim())).sort();
  return sorted.length > 0 ? sorted.join(' ') : undefined;
}

/** The key by which MetalLB or Cilium may give Services one address; empty without one. */
export function addressSharingKey(service: Service): string {
  const { annotations } = service.manifest;
  const keys = [NEW_PREFIX, OLD_PREFIX].map((prefix) => annotations[`${prefix}allow-shared-ip`]);
  return keys.find(Boolean) ?? ciliumSharingKey(service);
}
