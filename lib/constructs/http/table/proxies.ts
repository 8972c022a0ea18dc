import type { Cluster } from '../../../cluster/cluster';
import type { GatewayRef } from '../../../cluster/gateway';
import type { RouteProxy } from '../../service/reachable';
import type { HttpTableOptions } from './http-options';
import { classOfGateway, gatewayRefOf, goesByGateway, goesByIngress } from './route-table';

/** What carries the requests of a table. */
export function proxiesOfTable(options: HttpTableOptions, cluster: Cluster): RouteProxy[] {
  return [
    ...(goesByIngress(options, cluster) ? [ingressProxy(options.ingressClass, cluster)] : []),
    ...(goesByGateway(options, cluster)
      ? [gatewayProxy(gatewayRefOf(options, cluster), cluster)]
      : []),
  ];
}

/** The Gateways of the class of a Gateway. */
export function gatewayProxy(gateway: GatewayRef | undefined, cluster: Cluster): RouteProxy {
  return { kind: 'gateway', pods: classOfGateway(gateway, cluster)?.pods ?? cluster.gatewayPods };
}

/** The controller of a class; of no other one where that has no pods. */
function ingressProxy(ingressClass = '', cluster: Cluster): RouteProxy {
  const name = ingressClass || cluster.ingressClass;
  const named = cluster.ingressClasses?.find((one) => one.ingressClass === name);
  if (!named) return { kind: 'ingressController', pods: cluster.ingressControllerPods };
  return { kind: 'ingressController', pods: named.pods, ofClass: named.ingressClass };
}
