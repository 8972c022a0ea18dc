import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { tryPoolKind } from '../../cluster/balancer';
import { Cluster } from '../../cluster/cluster';
import { selectorManifests } from '../common/label-selector';
import type { AddressPoolProps } from './address-pool-props';
import type { AdvertisementData } from './advertisement';
import { Advertisement, advertisementSpec } from './advertisement';
import { metallbObject } from './balancer-object';
import { ciliumAdvertisement } from './cilium-advertisement';
import { ciliumPool } from './cilium-pool';
import { kubeVipPool } from './kube-vip-pool';

/** The object of a pool, for what assigns the addresses in its cluster. */
export function poolObject(construct: Construct, props: AddressPoolProps): ApiObject {
  const kind = tryPoolKind(Cluster.of(construct));
  if (kind === 'cilium') return ciliumPool(construct, props);
  if (kind === 'kubeVip') return kubeVipPool(construct, props);
  const spec = metallbSpec(props);
  return metallbObject(construct, props, { id: 'IPAddressPool', kind: 'IPAddressPool', spec });
}

/** How a pool is announced; kube-vip decides that by itself. */
export function advertisementsOf(
  construct: Construct,
  { advertise = [Advertisement.layer2()] }: AddressPoolProps,
): readonly AdvertisementData[] {
  const isDeclared = tryPoolKind(Cluster.of(construct)) !== 'kubeVip';
  return isDeclared ? advertise.map(({ _data }) => _data) : [];
}

/** The objects of one advertisement of a pool. */
export function advertisementObjects(
  construct: Construct,
  props: AddressPoolProps,
  data: AdvertisementData,
  index: number,
): ApiObject[] {
  if (tryPoolKind(Cluster.of(construct)) === 'cilium') {
    return ciliumAdvertisement(construct, props, data, index);
  }
  const { kind, options } = data;
  const spec = advertisementSpec(data, props.name ?? construct.node.id);
  return [
    metallbObject(construct, props, { id: `${kind}-${index}`, kind, name: options.name, spec }),
  ];
}

function metallbSpec(props: AddressPoolProps): Readonly<Record<string, unknown>> {
  const { addresses, autoAssign, avoidBuggyIps: avoidBuggyIPs, serviceAllocation } = props;
  return {
    addresses: [...addresses],
    autoAssign,
    avoidBuggyIPs,
    serviceAllocation: serviceAllocation && {
      priority: serviceAllocation.priority,
      namespaces: serviceAllocation.namespaces && [...serviceAllocation.namespaces],
      namespaceSelectors: selectorManifests(serviceAllocation.namespaceSelectors),
      serviceSelectors: selectorManifests(serviceAllocation.serviceSelectors),
    },
  };
}
