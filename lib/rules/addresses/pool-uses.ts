import type { CiliumPool } from '../../model/objects/cilium-pool';
import type { Service } from '../../model/objects/service';
import type { BalancerRequest } from '../../model/queries/balancer-requests';
import {
  KUBE_VIP_CLASS,
  ciliumClaims,
  ciliumSharingKey,
  kubeVipClaims,
} from '../../model/queries/balancer-requests';
import { isServedByCilium } from '../../model/queries/cilium-balancers';
import { ciliumPools, isForService } from '../../model/queries/cilium-pools';
import { kubeVipPools, tryKubeVipPoolOf } from '../../model/queries/kube-vip-pools';
import type { Network } from '../../model/queries/network';
import { sizeOf, spansOf } from '../../model/queries/spans';
import type { IpRange } from '../../net/ip';
import { contains, tryIp } from '../../net/ip';
import { groupBy } from '../claims';
import type { Place } from '../rule';
import { isOpenPlace, place } from '../rule';

/** Services that get their addresses from the same pools, of which there is no other. */
export interface PoolUse {
  readonly pools: readonly Place[];
  /** How many addresses the pools have. */
  readonly size: bigint;
  readonly services: readonly Service[];
  /** How many addresses the Services need at least. */
  readonly needed: number;
}

interface Taker {
  readonly service: Service;
  /** What tells the address of the Service from those of others. */
  readonly need: string;
}

/** By what selects each Service. A pool that is not read, or gives nothing to new Services, leaves it open. */
export function ciliumPoolUses(network: Network): PoolUse[] {
  const pools = ciliumPools(network);
  if (pools.length === 0 || !pools.every(isKnown)) return [];
  const requests = groupBy(ciliumClaims(network), ({ service }) => service);
  const served = balancersOf(network, (name) => isServedByCilium(network, name)).map((service) => ({
    service,
    pools: pools.filter((pool) => isForService(pool, service)),
  }));
  const bySet = groupBy(served, (one) => one.pools.map(({ manifest }) => manifest.identity).join());
  return [...bySet.values()].flatMap((those) => {
    const own = those[0]?.pools ?? [];
    if (own.length === 0 || own.some(({ isDisabled }) => isDisabled)) return [];
    const blocks = own.flatMap((pool) =>
      pool.blocks.map(({ field, range }) => ({ at: place(pool.manifest, field), range })),
    );
    const takers = those.map(({ service }) => ({ service, key: ciliumSharingKey(service) }));
    return useOf(
      blocks,
      takers.flatMap(({ service, key }) =>
        key === ''
          ? takerOf(service, requests.get(service) ?? [], blocks)
          : [{ service, need: `key ${key}` }],
      ),
    );
  });
}

function isKnown({ manifest, blocks }: CiliumPool): boolean {
  const areRead = blocks.length > 0 && blocks.every(({ range }) => range);
  return areRead && !isOpenPlace(place(manifest, 'spec'));
}

/** By the namespace of each Service; where Services may share by themselves, nobody knows. */
export function kubeVipPoolUses(network: Network): PoolUse[] {
  const pools = kubeVipPools(network);
  const maps = new Set(pools.map(({ manifest }) => manifest));
  if (maps.size !== 1) return [];
  const requests = groupBy(kubeVipClaims(network), ({ service }) => service);
  const isServed = (name?: string) => name === undefined || name === KUBE_VIP_CLASS;
  // The cloud provider serves those of the class, or those without a class.
  const byPool = groupBy(balancersOf(network, isServed), (service) => {
    const pool = tryKubeVipPoolOf(pools, service.manifest.namespace);
    return pool && `${pool.key} ${service.loadBalancerClass ?? ''}`;
  });
  return [...byPool].flatMap(([key, services]) => {
    const pool = pools.find((one) => one.key === key?.split(' ')[0]);
    if (!pool || pool.entries.length === 0) return [];
    const at = place(pool.manifest, pool.field);
    if (isOpenPlace(at) || !pool.entries.every(({ range }) => range)) return [];
    const blocks = pool.entries.map(({ range }) => ({ at, range }));
    return useOf(
      blocks,
      services.flatMap((service) => takerOf(service, requests.get(service) ?? [], blocks)),
    );
  });
}

/** Services that no MetalLB of the files may serve. */
function balancersOf(
  { services, pools }: Network,
  isServed: (loadBalancerClass?: string) => boolean,
): Service[] {
  return services.filter(
    ({ type, loadBalancerClass, manifest }) =>
      type === 'LoadBalancer' &&
      isServed(loadBalancerClass) &&
      (pools.length === 0 || loadBalancerClass !== undefined) &&
      !isOpenPlace(place(manifest, 'spec')),
  );
}

interface Block {
  readonly at: Place;
  readonly range?: IpRange;
}

/** Nothing of a Service that requests an address of no such pool, or one that is not read. */
function takerOf(
  service: Service,
  requests: readonly Pick<BalancerRequest, 'ip'>[],
  blocks: readonly Block[],
): Taker[] {
  const [first] = requests;
  if (!first) return service.loadBalancerIp ? [] : [{ service, need: service.manifest.identity }];
  const ip = tryIp(first.ip);
  const isHeld = ip && blocks.some(({ range }) => range && contains(range, ip));
  return isHeld ? [{ service, need: first.ip }] : [];
}

function useOf(blocks: readonly Block[], takers: readonly Taker[]): PoolUse[] {
  if (takers.length === 0) return [];
  const ranges = blocks.flatMap(({ range }) => (range ? [{ range }] : []));
  const size = spansOf(ranges).reduce((sum, { range }) => sum + sizeOf(range), 0n);
  const needed = new Set(takers.map(({ need }) => need)).size;
  const pools = [...new Map(blocks.map(({ at }) => [`${at.manifest?.identity} ${at.field}`, at]))];
  return [
    {
      ...{ size, needed, pools: pools.map(([, at]) => at) },
      services: takers.map(({ service }) => service),
    },
  ];
}
