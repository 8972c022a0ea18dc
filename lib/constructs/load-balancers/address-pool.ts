import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { balancerName, tryPoolKind } from '../../cluster/balancer';
import { Cluster } from '../../cluster/cluster';
import type { AddressUse } from '../../facts/controllers/metallb';
import { addressOfPool, sharingKey } from '../../facts/controllers/metallb';
import type { ServiceLike } from '../../facts/controllers/pool-allocation';
import { admissionFault, announcementFault } from '../../facts/controllers/pool-allocation';
import type { Fact, Fault } from '../../facts/values/fault';
import { allOf } from '../../facts/values/fault';
import { canonicalIp } from '../../net/ip';
import { quote } from '../../props/quote';
import { Refusals } from '../../props/refusals';
import { text } from '../../props/shape';
import { checkProps, nameOf } from '../common/object-props';
import type { AddressPoolProps } from './address-pool-props';
import { ADDRESS_POOL_SHAPE } from './address-pool-props';
import type { AdvertisementData } from './advertisement';
import {
  anotherPoolFault,
  checkPool,
  familiesIn,
  keyOfPoolFault,
  ofAnotherFamily,
  sharingFaultIn,
} from './pool-checks';
import { advertisementObjects, advertisementsOf, poolObject } from './pool-objects';
import type { SharedAddressOptions } from './shared-address';
import { SHARED_ADDRESS_OPTIONS } from './shared-address';

/**
 * Addresses that load balancers get, and how they are announced: for the MetalLB, Cilium or kube-vip
 * that the Cluster declares as its `loadBalancer`. The others have no pools, and refuse it.
 *
 * @see https://metallb.io/configuration/
 * @see https://docs.cilium.io/en/stable/network/lb-ipam/
 * @see https://kube-vip.io/docs/usage/cloud-provider/
 */
export class AddressPool extends Construct {
  /** The IPAddressPool, the CiliumLoadBalancerIPPool, or the ConfigMap `kubevip` of all pools. */
  public readonly pool: ApiObject;

  /** The name of the pool. */
  public readonly poolName: string;

  private readonly props: AddressPoolProps;
  private readonly cluster: Cluster;
  private readonly made: readonly ApiObject[];
  private readonly claims = new Map<string, Claim[]>(); // canonical address -> who has it

  public constructor(scope: Construct, id: string, props: AddressPoolProps) {
    super(scope, id);
    this.cluster = Cluster.of(this);
    checkProps(this, AddressPool, props, ADDRESS_POOL_SHAPE, (refusals) => {
      checkPool(this, props, this.cluster, refusals);
    });
    this.props = { ...props, addresses: [...props.addresses] };
    this.poolName = nameOf(this, props);
    this.pool = poolObject(this, props);
    this.made = this.advertised.flatMap((data, index) =>
      advertisementObjects(this, props, data, index),
    );
    if (this.pool.node.scope === this) this.node.defaultChild = this.pool;
    if (tryPoolKind(this.cluster) !== 'metallb') neighbours(this.cluster).push(this);
  }

  /** The objects that announce the addresses, in the order of the props. */
  public get advertisements(): ApiObject[] {
    return [...this.made];
  }

  /**
   * An address of the pool, for one load balancer, or one of each family. A Service of another
   * repository can already have it, unless the pool has `autoAssign: false`, or for Cilium
   * `serviceAllocation` for just the Services that request one; rule NET810 reports such pools of
   * MetalLB.
   *
   * @param address the address. Refused: a value that is not an IP address, and an address that the
   * pool does not contain or excludes
   * @param ofOtherFamily an address of the other family, for a Service of both. Refused: one of the
   * same family
   */
  public address(address: string, ofOtherFamily?: string): PoolAddress {
    const refusals = new Refusals(this.node.path);
    this.checkBoth(address, ofOtherFamily, refusals);
    refusals.throwIfAny(this.address);
    return PoolAddress._of(this, both(address, ofOtherFamily));
  }

  /**
   * An address of the pool, shared by the load balancers with the same key. Each port can be used
   * once, and if one load balancer is `Local`, all are, with the same selector. Cilium also needs
   * one external traffic policy for all, and `namespaces` where they are in several.
   *
   * @param key a word that they use together. Refused: an empty one, and any if a layer-2
   * advertisement of MetalLB has `serviceSelectors`, or with kube-vip, which has no keys
   * @param address the address. Refused: a value that is not an IP address, and an address that the
   * pool does not contain or excludes
   * @param options what else is shared
   *
   * @see https://metallb.io/usage/#ip-address-sharing
   * @see https://docs.cilium.io/en/stable/network/lb-ipam/#sharing-keys
   */
  public share(key: string, address: string, options: SharedAddressOptions = {}): PoolAddress {
    const refusals = new Refusals(this.node.path);
    text(sharingKey).run(key, refusals.at('key'));
    SHARED_ADDRESS_OPTIONS.run(options, refusals.at('options'));
    if (!refusals.mistyped) this.checkBoth(address, options.ofOtherFamily, refusals);
    const fault = keyOfPoolFault(tryPoolKind(this.cluster), this.advertised, options);
    if (fault) refusals.add('key', quote(key), fault);
    refusals.throwIfAny(this.share);
    return PoolAddress._of(this, both(address, options.ofOtherFamily), key, options.namespaces);
  }

  /**
   * The families that the pool holds addresses of.
   *
   * @internal
   */
  public get _families(): string[] {
    return familiesIn(this.props.addresses);
  }

  /**
   * Why a Service gets no address of the pool, or one that nobody announces.
   *
   * @param hasAddress whether it requests an address of the pool
   *
   * @internal
   */
  public _serviceFault(service: ServiceLike, hasAddress: boolean): Fault | undefined {
    const kind = tryPoolKind(this.cluster);
    // kube-vip gives a Service the address that it requests, wherever the address is from.
    if (hasAddress && kind === 'kubeVip') return undefined;
    const others = kind === 'metallb' || hasAddress ? [] : neighbours(this.cluster);
    return (
      admissionFault(this.props.serviceAllocation ?? {}, service) ??
      anotherPoolFault(others.find((one) => one._rivals(this, service))?.poolName) ??
      (kind === 'kubeVip'
        ? undefined
        : announcementFault(
            this.advertised.map(({ options }) => options),
            service,
          ))
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
      const fault = this._sharingFault(use, claim.use, claim.owner);
      if (fault) return fault;
    }
    return undefined;
  }

  /**
   * Whether a Service that wants another pool may get an address of this one instead.
   *
   * @internal
   */
  public _rivals(other: AddressPool, service: ServiceLike): boolean {
    const { serviceAllocation = {} } = this.props;
    if (other === this || admissionFault(serviceAllocation, service)) return false;
    // kube-vip asks the pool of the namespace, and the one for all only where there is none.
    const isOwn = serviceAllocation.namespaces !== undefined;
    return tryPoolKind(this.cluster) === 'cilium' || isOwn;
  }

  /**
   * Why two Services cannot have the addresses that they use.
   *
   * @internal
   */
  public _sharingFault(mine: AddressUse, other: AddressUse, owner: string): Fault | undefined {
    return sharingFaultIn(this.cluster)(mine, other, owner);
  }

  /** @internal */
  public _claim(use: AddressUse, owner: string): void {
    const address = canonicalIp(use.address);
    this.claims.set(address, [...(this.claims.get(address) ?? []), { use, owner }]);
  }

  private get advertised(): readonly AdvertisementData[] {
    return advertisementsOf(this, this.props);
  }

  private get holds(): Fact<string> {
    return addressOfPool(this.props.addresses, {
      program: balancerName(this.cluster),
      avoidsBuggyIps: this.props.avoidBuggyIps,
      keepsEnds: this.props.allowFirstLastIps === false,
    });
  }

  private checkBoth(address: string, other: string | undefined, refusals: Refusals): void {
    text(this.holds).run(address, refusals.at('address'));
    if (other === undefined) return;
    const place = refusals.at('ofOtherFamily');
    text(allOf(this.holds, ofAnotherFamily(address))).run(other, place);
  }
}

/**
 * An address of a pool, or one of each family, for one load balancer, or for several that share it.
 * Created by `pool.address(...)` and `pool.share(...)`.
 */
export class PoolAddress {
  /** @internal */
  public static _of(
    pool: AddressPool,
    addresses: readonly string[],
    sharingKey?: string,
    namespaces?: readonly string[],
  ): PoolAddress {
    return new PoolAddress(pool, addresses, sharingKey, namespaces);
  }

  /** The pool of the address. */
  public readonly pool: AddressPool;

  /** The address, the first one where there are two. */
  public readonly address: string;

  /** The address, or one of each family. */
  public readonly addresses: string[];

  /** The key under which Services share the address; undefined if one Service uses it. */
  public readonly sharingKey?: string;

  /**
   * The namespaces of other Services that share it.
   *
   * @internal
   */
  public readonly _namespaces?: readonly string[];

  private constructor(
    pool: AddressPool,
    addresses: readonly string[],
    sharingKey: string | undefined,
    namespaces: readonly string[] | undefined,
  ) {
    this.pool = pool;
    this.address = addresses[0] ?? '';
    this.addresses = [...addresses];
    this.sharingKey = sharingKey;
    this._namespaces = namespaces;
  }
}

/** The pools of each cluster so far. */
const NEIGHBOURS = new WeakMap<Cluster, AddressPool[]>();

function neighbours(cluster: Cluster): AddressPool[] {
  const pools = NEIGHBOURS.get(cluster) ?? [];
  NEIGHBOURS.set(cluster, pools);
  return pools;
}

function both(address: string, other: string | undefined): string[] {
  return other === undefined ? [address] : [address, other];
}

interface Claim {
  readonly use: AddressUse;
  readonly owner: string;
}
