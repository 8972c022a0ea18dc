import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { KUBE_VIP_POOLS, kubeVipRange } from '../../facts/controllers/kube-vip';
import type { Refusals } from '../../props/refusals';
import { nameOf } from '../common/object-props';
import type { AddressPoolProps } from './address-pool-props';

/** The one ConfigMap of a cluster, and the name of the pool behind each of its keys. */
interface Pools {
  readonly map: ApiObject;
  readonly ranges: Map<string, string>;
  readonly names: Map<string, string>;
}

const POOLS = new WeakMap<Cluster, Pools>();

/** Adds a pool to the ConfigMap of the cluster, which the first pool makes. */
export function kubeVipPool(construct: Construct, props: AddressPoolProps): ApiObject {
  const cluster = Cluster.of(construct);
  const pools = POOLS.get(cluster) ?? newPools(construct, props, cluster);
  POOLS.set(cluster, pools);
  pools.ranges.set(keyOf(props), props.addresses.map(kubeVipRange).join(','));
  pools.names.set(keyOf(props), nameOf(construct, props));
  return pools.map;
}

/** Refuses a second pool for the same Services: kube-vip knows pools by their namespace alone. */
export function checkKubeVipPool(
  construct: Construct,
  props: AddressPoolProps,
  refusals: Refusals,
): void {
  const other = POOLS.get(Cluster.of(construct))?.names.get(keyOf(props));
  if (other === undefined) return;
  refusals.add('AddressPool', undefined, {
    what: `is a second pool for the Services of ${other}`,
    why: 'the cloud provider of kube-vip has one pool for each namespace, and one for all others',
    fix: `add the addresses to ${other}, or write serviceAllocation: { namespaces: ["..."] }`,
  });
}

function newPools(construct: Construct, { labels }: AddressPoolProps, cluster: Cluster): Pools {
  const { kind, options } = cluster.loadBalancer._data;
  const ranges = new Map<string, string>();
  const map = new ApiObject(construct, 'ConfigMap', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: KUBE_VIP_POOLS,
      namespace: (kind === 'kubeVip' ? options.namespace : undefined) ?? 'kube-system',
      labels,
    },
    data: Lazy.any({ produce: () => Object.fromEntries(ranges) }) as object,
  });
  return { map, ranges, names: new Map() };
}

function keyOf({ serviceAllocation }: AddressPoolProps): string {
  return `range-${serviceAllocation?.namespaces?.[0] ?? 'global'}`;
}
