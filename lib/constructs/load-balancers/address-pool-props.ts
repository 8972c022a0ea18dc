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
import type { MetallbProps } from './metallb-object';
import { METALLB_PROPS } from './metallb-object';

/**
 * Which Services a pool gives addresses to, and when it is its turn. A Service must be in one of the
 * namespaces, of either list, and match one of `serviceSelectors`.
 *
 * @see https://metallb.io/configuration/_advanced_ipaddresspool_configuration/#reduce-scope-of-address-allocation-to-specific-namespace-and-service
 */
export interface ServiceAllocation {
  /**
   * The turn of the pool among those that a Service may have, from 1 to 2147483647, the lowest
   * first. Alone, it needs MetalLB 0.15. Refused: another number.
   *
   * @default - the last
   */
  readonly priority?: number;

  /**
   * Namespaces by name, each once. Refused: what is no DNS label, an empty list, and a namespace
   * twice.
   *
   * @default - all, where `namespaceSelectors` are not given either
   */
  readonly namespaces?: string[];

  /**
   * Namespaces by their labels. Refused: an empty list, a selector without conditions, and one
   * twice.
   *
   * @default - all, where `namespaces` are not given either
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
export interface AddressPoolProps extends MetallbProps {
  /**
   * The addresses, at least one: CIDRs such as `192.168.10.0/28`, ranges such as
   * `192.168.10.240-192.168.10.250`, single addresses with their mask such as `192.168.10.240/32`.
   * Refused: what is none of these, a CIDR with host bits, since MetalLB would hand out its whole
   * network, and an entry that overlaps another one.
   */
  readonly addresses: string[];

  /**
   * How the network learns of the addresses. Refused: an empty list, since nobody would reach what
   * nobody announces, and BGP for IPv6 addresses without FRR.
   *
   * @default - on layer 2, from all nodes and interfaces
   */
  readonly advertise?: Advertisement[];

  /**
   * Whether load balancers get an address that do not ask for this pool or for one of its addresses.
   * MetalLB then gives the first one that is free, and does not know which ones are to be asked for
   * later: write false where addresses are asked for by name.
   *
   * @default - true
   */
  readonly autoAssign?: boolean;

  /**
   * Whether IPv4 addresses that end in .0 or .255, which old devices take for others, are not given.
   *
   * @default - false
   */
  readonly avoidBuggyIps?: boolean;

  /**
   * Which Services get addresses. Refused: one that says nothing, and before MetalLB 0.15 one of
   * `priority` alone, which is for no Service.
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
  ...METALLB_PROPS,
  advertise: list(ADVERTISEMENT, (advertisements) =>
    advertisements.length > 0 ? undefined : NOT_ANNOUNCED,
  ),
  autoAssign: flag(),
  avoidBuggyIps: flag(),
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
  why: 'Services would get addresses that nobody announces, and could not be reached from outside',
  fix: 'leave it out for layer 2, or write Advertisement.bgp({ ... })',
};
