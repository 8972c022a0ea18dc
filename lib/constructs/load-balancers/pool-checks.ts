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
import type { AddressPool } from './address-pool';
import type { AddressPoolProps } from './address-pool-props';
import { Advertisement } from './advertisement';
import { checkAdvertisements } from './advertisement-checks';
import { checkKubeVipPool } from './kube-vip-pool';
import { OVERLAPPING, checkPoolLimits } from './pool-limits';

/** Refuses what the program that assigns the addresses refuses or ignores of a pool. */
export function checkPool(
  construct: AddressPool,
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
  const families = familiesOf(addresses);
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
export function familiesOf(addresses: readonly string[]): string[] {
  return addresses.flatMap((entry) => tryPoolEntry(entry)?.first.family ?? []);
}

/** Why two Services of a cluster cannot have one address. */
export function sharingFaultIn(cluster: Cluster): typeof sharingFault {
  return tryPoolKind(cluster) === 'cilium' ? ciliumSharingFault : sharingFault;
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
export function anotherPoolFault(others: readonly AddressPool[]): Fault | undefined {
  const [other] = others;
  if (!other) return undefined;
  return {
    what: `is not the only pool for this Service: ${other.poolName} gives it an address as well`,
    why: 'no Service requests a pool by its name here, only an address',
    fix: 'write address: pool.address("..."), or serviceAllocation so that only this pool is for the Service',
  };
}
