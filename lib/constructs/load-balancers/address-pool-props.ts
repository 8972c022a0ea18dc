import { poolEntry, poolSize } from '../../facts/controllers/metallb';
import { poolPriority } from '../../facts/controllers/pool-allocation';
import { allOf } from '../../facts/values/fault';
import { distinct, narrowing } from '../../facts/values/lists';
import { dnsLabel } from '../../facts/values/names';
import { flag, list, number, required, struct, text } from '../../props/shape';
import type { LabelSelector } from '../common/label-selector';
import { LABEL_SELECTORS } from '../common/label-selector';
import type { Advertisement } from './advertisement';
import { ADVERTISEMENT } from './advertisement';
import type { BalancerProps } from './balancer-object';
import { BALANCER_PROPS } from './balancer-object';

/**
 * The Services to which a pool can assign addresses, and its priority. A Service must be in one of
 * the namespaces, of either list, and match one of `serviceSelectors`.
 *
 * @see https://metallb.io/configuration/_advanced_ipaddresspool_configuration/#reduce-scope-of-address-allocation-to-specific-namespace-and-service
 */
export interface ServiceAllocation {
  /**
   * The priority of the pool among the pools that a Service can use, from 1 to 2147483647, the
   * lowest first. Without other fields it needs MetalLB 0.15. Refused: another number.
   *
   * @default - the last
   */
  readonly priority?: number;

  /**
   * Namespaces by name, each once. Refused: a value that is not a DNS label, an empty list, and a
   * namespace twice.
   *
   * @default - all, if `namespaceSelectors` are not set either
   */
  readonly namespaces?: string[];

  /**
   * Namespaces by their labels. Refused: an empty list, a selector without conditions, and one
   * twice.
   *
   * @default - all, if `namespaces` are not set either
   */
  readonly namespaceSelectors?: LabelSelector[];

  /**
   * Services by their labels. Refused: an empty list, a selector without conditions, and one twice.
   *
   * @default - all
   */
  readonly serviceSelectors?: LabelSelector[];
}

/**
 * What an `AddressPool` is made of.
 *
 * @see https://metallb.io/apis/#ipaddresspoolspec
 */
export interface AddressPoolProps extends BalancerProps {
  /**
   * The addresses, at least one: CIDRs such as `192.168.10.0/28`, ranges such as
   * `192.168.10.240-192.168.10.250`, single addresses with their mask such as `192.168.10.240/32`.
   * Refused: another form, a CIDR with host bits, since MetalLB would assign addresses of its whole
   * network, and an entry that overlaps another one.
   */
  readonly addresses: string[];

  /**
   * How MetalLB announces the addresses. Refused: an empty list, since clients could not reach the
   * addresses, and BGP for IPv6 addresses without FRR.
   *
   * @default - in layer 2 mode, from all nodes and interfaces
   */
  readonly advertise?: Advertisement[];

  /**
   * Whether MetalLB also assigns addresses to load balancers that do not request this pool or one
   * of its addresses. It then assigns any free address, also one that another Service will request:
   * write false if Services request addresses of the pool. Refused: false with Cilium and kube-vip,
   * whose pools always do.
   *
   * @default - true
   */
  readonly autoAssign?: boolean;

  /**
   * Whether to exclude IPv4 addresses that end in .0 or .255, which old devices treat as special.
   * Refused: true with Cilium, which has `allowFirstLastIps`, and false with kube-vip, which always
   * does.
   *
   * @default - false
   */
  readonly avoidBuggyIps?: boolean;

  /**
   * Whether Cilium also assigns the first and the last address of each network, as it does by
   * default. Refused: any with MetalLB and kube-vip.
   *
   * @default - true
   *
   * @see https://docs.cilium.io/en/stable/network/lb-ipam/#cidrs-ranges-and-reserved-ips
   */
  readonly allowFirstLastIps?: boolean;

  /**
   * The Services that get addresses. Refused: an empty one, and before MetalLB 0.15 one with only
   * `priority`, which selects no Service.
   *
   * @default - all
   */
  readonly serviceAllocation?: ServiceAllocation;
}

export const ADDRESS_POOL_SHAPE = struct<AddressPoolProps>({
  addresses: required(
    'addresses: ["192.168.10.240-192.168.10.250"]',
    list(text(poolEntry), poolSize),
  ),
  ...BALANCER_PROPS,
  advertise: list(ADVERTISEMENT, (advertisements) =>
    advertisements.length > 0 ? undefined : NOT_ANNOUNCED,
  ),
  autoAssign: flag(),
  avoidBuggyIps: flag(),
  allowFirstLastIps: flag(),
  serviceAllocation: struct<ServiceAllocation>({
    priority: number(poolPriority),
    namespaces: list(
      text(dnsLabel),
      allOf<readonly string[]>(
        narrowing,
        distinct((namespace) => namespace),
      ),
    ),
    namespaceSelectors: LABEL_SELECTORS,
    serviceSelectors: LABEL_SELECTORS,
  }),
});

const NOT_ANNOUNCED = {
  what: 'is empty',
  why: 'MetalLB would not announce the addresses of the Services, so clients outside the cluster could not reach them',
  fix: 'remove it for layer 2, or write Advertisement.bgp({ ... })',
};
