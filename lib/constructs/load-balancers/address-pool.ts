import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import type { AddressUse } from '../../facts/controllers/metallb';
import {
  addressOfPool,
  poolOverlaps,
  sharingFault,
  sharingKey,
  tryPoolEntry,
} from '../../facts/controllers/metallb';
import type { ServiceLike } from '../../facts/controllers/pool-allocation';
import {
  admissionFault,
  allocationFault,
  announcementFault,
} from '../../facts/controllers/pool-allocation';
import { has } from '../../facts/releases/answer';
import type { Fact, Fault } from '../../facts/values/fault';
import { dnsSubdomain } from '../../facts/values/names';
import { canonicalIp } from '../../net/ip';
import { quote } from '../../props/quote';
import { Refusals } from '../../props/refusals';
import { text } from '../../props/shape';
import { selectorManifests } from '../common/label-selector';
import { checkProps, judgeName, nameOf } from '../common/object-props';
import type { AddressPoolProps } from './address-pool-props';
import { ADDRESS_POOL_SHAPE } from './address-pool-props';
import type { AdvertisementData } from './advertisement';
import { Advertisement, advertisementSpec } from './advertisement';
import { checkAdvertisements } from './advertisement-checks';
import { metallbObject } from './metallb-object';

/**
 * Addresses that MetalLB assigns to load balancers, and how it announces them. All objects are in
 * the namespace of MetalLB, the only one that MetalLB reads.
 *
 * @see https://metallb.io/configuration/
 */
export class AddressPool extends Construct {
  /** The IPAddressPool. */
  public readonly pool: ApiObject;

  private readonly props: AddressPoolProps;
  private readonly made: readonly ApiObject[];
  private readonly claims = new Map<string, Claim[]>(); // canonical address -> who has it

  public constructor(scope: Construct, id: string, props: AddressPoolProps) {
    super(scope, id);
    checkProps(this, AddressPool, props, ADDRESS_POOL_SHAPE, (refusals) => {
      this.check(props, refusals);
    });
    this.props = { ...props, addresses: [...props.addresses] };
    this.pool = metallbObject(this, props, {
      id: 'IPAddressPool',
      kind: 'IPAddressPool',
      spec: poolSpec(props),
    });
    this.made = this.advertised.map((data, index) =>
      metallbObject(this, props, {
        id: `${data.kind}-${index}`,
        kind: data.kind,
        name: data.options.name,
        spec: advertisementSpec(data, this.poolName),
      }),
    );
    this.node.defaultChild = this.pool;
  }

  /** The L2Advertisements and BGPAdvertisements, in the order of the props. */
  public get advertisements(): ApiObject[] {
    return [...this.made];
  }

  /** The name of the pool. */
  public get poolName(): string {
    return this.pool.name;
  }

  /**
   * An address of the pool, for one load balancer. A Service of another repository can already have
   * it, unless the pool has `autoAssign: false`; rule NET810 reports such pools.
   *
   * @param address the address. Refused: a value that is not an IP address, and an address that the
   * pool does not contain or excludes
   */
  public address(address: string): PoolAddress {
    const refusals = new Refusals(this.node.path);
    text(this.holds).run(address, refusals.at('address'));
    refusals.throwIfAny(this.address);
    return PoolAddress._of(this, address);
  }

  /**
   * An address of the pool, shared by the load balancers with the same key. Each port can be used
   * once, and if one load balancer is `Local`, all are, with the same selector.
   *
   * @param key a word that they use together. Refused: an empty one, and any if a layer-2
   * advertisement has `serviceSelectors`
   * @param address the address. Refused: a value that is not an IP address, and an address that the
   * pool does not contain or excludes
   *
   * @see https://metallb.io/usage/#ip-address-sharing
   */
  public share(key: string, address: string): PoolAddress {
    const refusals = new Refusals(this.node.path);
    text(sharingKey).run(key, refusals.at('key'));
    text(this.holds).run(address, refusals.at('address'));
    const selective = this.advertised.some(
      ({ kind, options }) => kind === 'L2Advertisement' && options.serviceSelectors,
    );
    if (selective) refusals.add('key', quote(key), NOT_SHARED);
    refusals.throwIfAny(this.share);
    return PoolAddress._of(this, address, key);
  }

  /**
   * The families that the pool holds addresses of.
   *
   * @internal
   */
  public get _families(): string[] {
    return familiesOf(this.props.addresses);
  }

  /**
   * Why a Service gets no address of the pool, or one that nobody announces.
   *
   * @internal
   */
  public _serviceFault(service: ServiceLike): Fault | undefined {
    return (
      admissionFault(this.props.serviceAllocation ?? {}, service) ??
      announcementFault(
        this.advertised.map(({ options }) => options),
        service,
      )
    );
  }

  /**
   * Why the pool cannot give an address.
   *
   * @internal
   */
  public _addressFault(address: string): Fault | undefined {
    return this.holds(address);
  }

  /**
   * Why a Service cannot have an address, judged by those that have it already.
   *
   * @internal
   */
  public _claimFault(use: AddressUse): Fault | undefined {
    for (const claim of this.claims.get(canonicalIp(use.address)) ?? []) {
      const fault = sharingFault(use, claim.use, claim.owner);
      if (fault) return fault;
    }
    return undefined;
  }

  /** @internal */
  public _claim(use: AddressUse, owner: string): void {
    const address = canonicalIp(use.address);
    this.claims.set(address, [...(this.claims.get(address) ?? []), { use, owner }]);
  }

  private get advertised(): AdvertisementData[] {
    return advertisementsOf(this.props).map(({ _data }) => _data);
  }

  private get holds(): Fact<string> {
    return addressOfPool(this.props.addresses, this.props.avoidBuggyIps ?? false);
  }

  private check(props: AddressPoolProps, refusals: Refusals): void {
    judgeName(this, props, dnsSubdomain, refusals);
    for (const { index, fault } of poolOverlaps(props.addresses)) {
      refusals.at('addresses').index(index).refuse(props.addresses[index], fault);
    }
    const cluster = Cluster.of(this);
    if (props.serviceAllocation) {
      const fault = allocationFault(props.serviceAllocation, has(cluster, 'priorityAlone'));
      if (fault) refusals.at('serviceAllocation').refuse(props.serviceAllocation, fault);
    }
    const pool = {
      name: nameOf(this, props),
      addresses: props.addresses,
      families: familiesOf(props.addresses),
      cluster,
    };
    checkAdvertisements(advertisementsOf(props), pool, refusals.at('advertise'));
  }
}

/**
 * An address of a pool, for one load balancer, or for several that share it. Created by
 * `pool.address(...)` and `pool.share(...)`.
 */
export class PoolAddress {
  /** @internal */
  public static _of(pool: AddressPool, address: string, sharingKey?: string): PoolAddress {
    return new PoolAddress(pool, address, sharingKey);
  }

  /** The pool of the address. */
  public readonly pool: AddressPool;

  /** The address. */
  public readonly address: string;

  /** The key under which Services share the address; undefined if one Service uses it. */
  public readonly sharingKey?: string;

  private constructor(pool: AddressPool, address: string, sharingKey: string | undefined) {
    this.pool = pool;
    this.address = address;
    this.sharingKey = sharingKey;
  }
}

function advertisementsOf({ advertise }: AddressPoolProps): readonly Advertisement[] {
  return advertise ?? [Advertisement.layer2()];
}

function familiesOf(addresses: readonly string[]): string[] {
  return addresses.flatMap((entry) => tryPoolEntry(entry)?.first.family ?? []);
}

function poolSpec(props: AddressPoolProps): Readonly<Record<string, unknown>> {
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

const NOT_SHARED: Fault = {
  what: 'shares an address that is only announced for some Services',
  why: 'a layer-2 advertisement of the pool has serviceSelectors, and MetalLB then announces no shared address',
  fix: 'write pool.address("..."), or remove serviceSelectors',
};

interface Claim {
  readonly use: AddressUse;
  readonly owner: string;
}
