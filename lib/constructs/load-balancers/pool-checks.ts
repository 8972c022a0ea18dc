import type { Construct } from 'constructs';
import type { PoolKind } from '../../cluster/balancer';
import { noPoolsFault, tryPoolKind } from '../../cluster/balancer';
import type { Cluster } from '../../cluster/cluster';
import { ciliumSharingFault } from '../../facts/controllers/cilium-sharing';
import { poolOverlaps, sharingFault, tryPoolEntry } from '../../facts/controllers/metallb';
import { allocationFault } from '../../facts/controllers/pool-allocation';
import { has } from '../../facts/releases/answer';
import type { Fact, Fault } from '../../facts/values/fault';
import { dnsSubdomain } from '../../facts/values/names';
import { tryIp } from '../../net/ip';
import type { Refusals } from '../../props/refusals';
import { judgeName, nameOf } from '../common/object-props';
import type { AddressPoolProps } from './address-pool-props';
import type { AdvertisementData } from './advertisement';
import { Advertisement } from './advertisement';
import { checkAdvertisements } from './advertisement-checks';
import { checkKubeVipPool } from './kube-vip-pool';
import { OVERLAPPING, checkPoolLimits } from './pool-limits';
import type { SharedAddressOptions } from './shared-address';

/** Refuses what the program that assigns the addresses refuses or ignores of a pool. */
export function checkPool(
  construct: Construct,
  props: AddressPoolProps,
  cluster: Cluster,
  refusals: Refusals,
): void {
  judgeName(construct, props, dnsSubdomain, refusals);
  const kind = tryPoolKind(cluster);
  const fault = noPoolsFault(cluster);
  if (fault) refusals.add('AddressPool', undefined, fault);
  if (!kind) return;
  checkPoolLimits(kind, props, refusals);
  checkOverlaps(props.addresses, OVERLAPPING[kind], refusals);
  if (kind === 'kubeVip') {
    checkKubeVipPool(construct, props, refusals);
    return;
  }
  if (props.serviceAllocation) {
    const isForAll = kind === 'cilium' || has(cluster, 'priorityAlone');
    const fault = allocationFault(props.serviceAllocation, isForAll);
    if (fault) refusals.at('serviceAllocation').refuse(props.serviceAllocation, fault);
  }
  const { addresses, advertise = [Advertisement.layer2()] } = props;
  const families = familiesIn(addresses);
  const pool = { name: nameOf(construct, props), addresses, families, cluster };
  checkAdvertisements(advertise, pool, refusals.at('advertise'));
}

function checkOverlaps(
  addresses: readonly string[],
  why: string | undefined,
  refusals: Refusals,
): void {
  if (why === undefined) return;
  for (const { index, fault } of poolOverlaps(addresses, why)) {
    refusals.at('addresses').index(index).refuse(addresses[index], fault);
  }
}

/** The families of the entries of a pool. */
export function familiesIn(addresses: readonly string[]): string[] {
  return addresses.flatMap((entry) => tryPoolEntry(entry)?.first.family ?? []);
}

/** Why two Services of a cluster cannot have one address. */
export function sharingFaultIn(cluster: Cluster): typeof sharingFault {
  return tryPoolKind(cluster) === 'cilium' ? ciliumSharingFault : sharingFault;
}

/** Why an address of a pool cannot be shared. */
export function keyOfPoolFault(
  kind: PoolKind | undefined,
  advertised: readonly AdvertisementData[],
  { namespaces }: SharedAddressOptions,
): Fault | undefined {
  if (kind === 'kubeVip') return NO_KEYS;
  if (kind === 'metallb' && namespaces) return NO_NAMESPACES;
  const isSelective = advertised.some(
    ({ kind: form, options }) => form === 'L2Advertisement' && options.serviceSelectors,
  );
  return kind === 'metallb' && isSelective ? NOT_SHARED : undefined;
}

/** An address beside one of its own family. */
export function ofAnotherFamily(address: string): Fact<string> {
  return (other) =>
    tryIp(other)?.family === tryIp(address)?.family
      ? {
          what: `is of the same family as ${address}`,
          why: 'a Service has at most one address of each family',
          fix: 'write an address of the other family, or remove it',
        }
      : undefined;
}

/** Why it is open whether a Service gets an address of a pool: another one gives it one as well. */
export function anotherPoolFault(other: string | undefined): Fault | undefined {
  if (other === undefined) return undefined;
  return {
    what: `is not the only pool for this Service: ${other} gives it an address as well`,
    why: 'no Service requests a pool by its name here, only an address',
    fix: 'write address: pool.address("..."), or serviceAllocation so that only this pool is for the Service',
  };
}

const NOT_SHARED: Fault = {
  what: 'shares an address that is only announced for some Services',
  why: 'a layer-2 advertisement of the pool has serviceSelectors, and MetalLB then announces no shared address',
  fix: 'write pool.address("..."), or remove serviceSelectors',
};

const NO_KEYS: Fault = {
  what: 'is a sharing key, and kube-vip has none',
  why: 'the cloud provider of kube-vip chooses by itself which Services share an address',
  fix: 'write one Service with all ports, or pool.address("...") with another address for each',
};

const NO_NAMESPACES: Fault = {
  what: 'declares namespaces, which MetalLB does not read',
  why: 'Services of all namespaces share an address of MetalLB by its key',
  fix: 'remove namespaces',
};
