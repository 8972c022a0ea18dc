import type { Fault } from '../facts/values/fault';
import type { Cluster } from './cluster';
import type { LoadBalancersData } from './load-balancers';

type Kind = LoadBalancersData['kind'];

/** The load balancers that take their addresses from pools. */
export type PoolKind = 'metallb' | 'cilium' | 'kubeVip';

const NAMES: Readonly<Record<Kind, string>> = {
  metallb: 'MetalLB',
  cilium: 'Cilium',
  kubeVip: 'kube-vip',
  serviceLb: 'ServiceLB',
  cloud: 'the cloud',
  none: 'the cluster',
};

/** What assigns addresses, as messages call it. */
export function balancerName(cluster: Cluster): string {
  return NAMES[kindOf(cluster)];
}

/** Which pools the cluster has; nothing where its load balancers have none. */
export function tryPoolKind(cluster: Cluster): PoolKind | undefined {
  const kind = kindOf(cluster);
  return kind === 'metallb' || kind === 'cilium' || kind === 'kubeVip' ? kind : undefined;
}

/** Why a cluster has no pools. */
export function noPoolsFault(cluster: Cluster): Fault | undefined {
  return NO_POOLS[kindOf(cluster)];
}

/** Why nothing in the cluster is written for a peer of BGP. */
export function noPeersFault(cluster: Cluster): Fault | undefined {
  return kindOf(cluster) === 'kubeVip' ? NO_PEERS : noPoolsFault(cluster);
}

/** Why a construct that MetalLB alone reads cannot be used. */
export function onlyMetallbFault(cluster: Cluster, fix: string): Fault | undefined {
  if (kindOf(cluster) === 'metallb') return undefined;
  return {
    what: 'is only read by MetalLB',
    why: `the load balancers of the Cluster are those of ${balancerName(cluster)}`,
    fix,
  };
}

/** Why no load balancer of the cluster gets an address. */
export function noBalancerFault(cluster: Cluster): Fault | undefined {
  return kindOf(cluster) === 'none' ? NO_BALANCER : undefined;
}

/** The class of a load balancer, where its exposure says none. */
export function balancerClass(cluster: Cluster, wantsPool: boolean): string | undefined {
  const { kind, options } = cluster.loadBalancer._data;
  if (kind === 'serviceLb' || kind === 'none') return undefined;
  return wantsPool || kind === 'cloud' ? options.loadBalancerClass : undefined;
}

function kindOf(cluster: Cluster): Kind {
  return cluster.loadBalancer._data.kind;
}

const NO_POOLS: Readonly<Partial<Record<Kind, Fault>>> = {
  serviceLb: {
    what: 'cannot be used with ServiceLB',
    why: 'ServiceLB assigns the addresses of nodes and reads no pools',
    fix: 'remove it; to choose nodes, label them svccontroller.k3s.cattle.io/enablelb=true, or install MetalLB, Cilium or kube-vip and write it as loadBalancer of the Cluster',
  },
  cloud: {
    what: 'cannot be used with the load balancers of a cloud',
    why: 'a cloud assigns its own addresses and reads no pools',
    fix: 'remove it, and request an address by the annotations of the exposure that the cloud reads',
  },
  none: {
    what: 'cannot be used without load balancers',
    why: 'the Cluster declares LoadBalancers.none(), so no controller assigns addresses',
    fix: 'remove it, or write LoadBalancers.metallb() or what else is installed as loadBalancer of the Cluster',
  },
};

const NO_PEERS: Fault = {
  what: 'cannot be used with kube-vip',
  why: 'kube-vip reads its BGP peers from its own settings, not from objects',
  fix: 'remove it, and set the environment variable bgp_peers of kube-vip',
};

const NO_BALANCER: Fault = {
  what: 'would never get an address',
  why: 'the Cluster declares LoadBalancers.none(), so no controller assigns one',
  fix: 'write Exposure.nodePort(), or declare the load balancers of the Cluster',
};
