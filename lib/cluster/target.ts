import type { Target } from '../model/read/target';
import type { Cluster } from './cluster';

/** What is true of a cluster, as data. */
export function targetOfCluster(cluster: Cluster): Target {
  return {
    kubernetes: cluster.kubernetes,
    metallb: cluster.metallb,
    metallbClass: cluster.metallbClass,
    metallbNamespace: cluster.metallbNamespace,
    bgpMode: cluster.bgpMode,
    domain: cluster.domain,
    serviceCidrs: cluster.serviceCidrs,
    podCidrs: cluster.podCidrs,
    nodeCidrs: cluster.nodeCidrs,
    nodePortRange: cluster.nodePortRange,
    ingressClass: cluster.ingressClass,
    ingressController: cluster.ingressController,
    gatewayApi: cluster.gatewayApi,
    gatewayChannel: cluster.gatewayChannel,
    gatewayController: cluster.gatewayController,
  };
}
