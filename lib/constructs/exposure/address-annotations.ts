import { tryPoolKind } from '../../cluster/balancer';
import type { Cluster } from '../../cluster/cluster';
import { metallbAnnotation } from '../../cluster/output';
import { CILIUM_IPS, CILIUM_SHARING, CILIUM_SHARING_ACROSS } from '../../facts/controllers/cilium';
import { KUBE_VIP_IPS } from '../../facts/controllers/kube-vip';
import type { LoadBalancerOptions } from './exposure-options';

/** The annotations by which a load balancer requests its addresses. */
export function addressAnnotations(
  { address, pool = address?.pool }: LoadBalancerOptions,
  cluster: Cluster,
): Readonly<Record<string, string>> {
  const addresses = address?.addresses.join(',');
  switch (tryPoolKind(cluster)) {
    case 'metallb':
      return written({
        [metallbAnnotation(cluster, 'address-pool')]: pool?.poolName,
        [metallbAnnotation(cluster, 'loadBalancerIPs')]: addresses,
        [metallbAnnotation(cluster, 'allow-shared-ip')]: address?.sharingKey,
      });
    case 'cilium':
      return written({
        [CILIUM_IPS[0]]: addresses,
        [CILIUM_SHARING[0]]: address?.sharingKey,
        [CILIUM_SHARING_ACROSS[0]]: address?._namespaces?.join(','),
      });
    case 'kubeVip':
      return written({ [KUBE_VIP_IPS]: addresses });
    default:
      return {};
  }
}

function written(
  annotations: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const pairs = Object.entries(annotations).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs) as Record<string, string>;
}
