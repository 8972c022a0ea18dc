import type { Target, TargetGateway } from '../model/read/target';
import { DEFAULTS, knowledgeBeside } from '../model/read/target';
import type { Cluster } from './cluster';
import type { ClusterGatewayClass } from './gateway-class';
import type { MetallbOptions } from './load-balancers';

/** What is true of a cluster, as data. What its props leave open is assumed, as constructs write for it. */
export function targetOfCluster(cluster: Cluster): Target {
  // Nothing where it is of another release of this package.
  const stated = cluster._stated as ReadonlySet<string> | undefined;
  const metallb = cluster._metallb as MetallbOptions | undefined;
  return {
    kubernetes: cluster.kubernetes,
    metallb: cluster.metallb,
    cilium: cluster.cilium,
    metallbClass: metallb?.loadBalancerClass,
    metallbNamespace: metallb?.namespace ?? DEFAULTS.metallbNamespace,
    bgpMode: metallb?.bgpMode,
    domain: cluster.domain,
    serviceCidrs: cluster.serviceCidrs,
    podCidrs: cluster.podCidrs,
    nodeCidrs: cluster.nodeCidrs,
    nodePortRange: cluster.nodePortRange,
    ingressClass: cluster.ingressClass,
    ingressController: cluster.ingressController,
    ingressClasses: cluster.ingressClasses?.map(({ ingressClass, controller }) => ({
      ingressClass,
      controller,
    })),
    gatewayApi: cluster.gatewayApi,
    gatewayChannel: cluster.gatewayChannel,
    ingressControllerPods: cluster.ingressControllerPods,
    gatewayPods: cluster.gatewayPods,
    // Nothing where it is of another release of this package.
    gateways: cluster.gateways?.map(targetGateway),
    audiences: cluster.audiences,
    knowledge: stated && knowledgeBeside((property) => stated.has(property)),
    statement: { by: 'Cluster', path: '' },
  };
}

function targetGateway(one: ClusterGatewayClass): TargetGateway {
  const { gatewayClass, implementation, supports } = one;
  return { gatewayClass, implementation: implementation.text, supports };
}
