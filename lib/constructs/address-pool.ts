import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../cluster/cluster';
import type { Fault } from '../facts/fault';
import {
  addressOfPool,
  poolEntry,
  poolOverlaps,
  poolSize,
  sharingFault,
  sharingKey,
  tryPoolEntry,
} from '../facts/metallb';
import type { AddressUse } from '../facts/metallb';
import { dnsSubdomain, labelKey, labelValue } from '../facts/names';
import { canonicalIp } from '../net/ip';
import { Refusals } from '../props/refusals';
import { list, map, required, struct, text } from '../props/shape';
import { checkProps, judgeName, nameOf } from './object-props';

/** What an `AddressPool` is made of. */
export interface AddressPoolProps {
  /**
   * The addresses: CIDRs such as `192.168.10.0/28`, ranges such as `192.168.10.240-192.168.10.250`,
   * single addresses with their mask such as `192.168.10.240/32`. A CIDR with host bits is refused,
   * since MetalLB would hand out its whole network.
   */
  readonly addresses: string[];

  /**
   * The name of the pool.
   *
   * @default - the construct id
   */
  readonly name?: string;

  /**
   * The name of the L2Advertisement that announces the pool, and it alone.
   *
   * @default - the name of the pool
   */
  readonly advertisement?: string;

  /**
   * Labels of what is made, beside those of the chart.
   *
   * @default - those of the chart
   */
  readonly labels?: { readonly [key: string]: string };
}

/**
 * Addresses that MetalLB gives to load balancers, announced on layer 2. Both objects land in the
 * namespace of the cluster's MetalLB, the only one that it reads.
 *
 * @see https://metallb.io/configuration/#layer-2-configuration
 */
export class AddressPool extends Construct {
  /** The IPAddressPool. */
  public readonly pool: ApiObject;

  /** The L2Advertisement. */
  public readonly advertisement: ApiObject;

  private readonly addresses: readonly string[];
  private readonly claims = new Map<string, Claim[]>(); // canonical address -> who has it

  public constructor(scope: Construct, id: string, props: AddressPoolProps) {
    super(scope, id);
    checkProps(this, AddressPool, props, SHAPE, (refusals) => {
      this.check(props, refusals);
    });
    this.addresses = [...props.addresses];
    const name = nameOf(this, props);
    const { metallbNamespace: namespace } = Cluster.of(this);
    this.pool = new ApiObject(this, 'IPAddressPool', {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'IPAddressPool',
      metadata: { name, namespace, labels: props.labels },
      spec: { addresses: [...props.addresses] },
    });
    this.advertisement = new ApiObject(this, 'L2Advertisement', {
      apiVersion: 'metallb.io/v1beta1',
      kind: 'L2Advertisement',
      metadata: { name: props.advertisement ?? name, namespace, labels: props.labels },
      spec: { ipAddressPools: [name] },
    });
    this.node.defaultChild = this.pool;
  }

  /** The name of the pool. */
  public get poolName(): string {
    return this.pool.name;
  }

  /** An address of the pool, for one load balancer alone. */
  public address(address: string): PoolAddress {
    const refusals = new Refusals(this.node.path);
    text(addressOfPool(this.addresses)).run(address, refusals.at('address'));
    refusals.throwIfAny(this.address);
    return PoolAddress._of(this, address);
  }

  /**
   * An address of the pool, for the load balancers that name the same key. They may not open a port
   * twice, and where one is `Local`, all are, with the same selector.
   *
   * @see https://metallb.io/usage/#ip-address-sharing
   */
  public share(key: string, address: string): PoolAddress {
    const refusals = new Refusals(this.node.path);
    text(sharingKey).run(key, refusals.at('key'));
    text(addressOfPool(this.addresses)).run(address, refusals.at('address'));
    refusals.throwIfAny(this.share);
    return PoolAddress._of(this, address, key);
  }

  /**
   * The families that the pool holds addresses of.
   *
   * @internal
   */
  public get _families(): string[] {
    return this.addresses.flatMap((entry) => tryPoolEntry(entry)?.first.family ?? []);
  }

  /**
   * Why the pool cannot give an address.
   *
   * @internal
   */
  public _addressFault(address: string): Fault | undefined {
    return addressOfPool(this.addresses)(address);
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

  private check(props: AddressPoolProps, refusals: Refusals): void {
    judgeName(this, props, dnsSubdomain, refusals);
    for (const { index, fault } of poolOverlaps(props.addresses)) {
      refusals.at('addresses').index(index).refuse(props.addresses[index], fault);
    }
  }
}

/**
 * An address of a pool, for one load balancer, or for several that share it. Made by
 * `pool.address(...)` and `pool.share(...)`.
 */
export class PoolAddress {
  /** @internal */
  public static _of(pool: AddressPool, address: string, sharingKey?: string): PoolAddress {
    return new PoolAddress(pool, address, sharingKey);
  }

  /** The pool that holds the address. */
  public readonly pool: AddressPool;

  /** The address. */
  public readonly address: string;

  /** The key under which Services share the address; nothing where one Service has it alone. */
  public readonly sharingKey?: string;

  private constructor(pool: AddressPool, address: string, sharingKey: string | undefined) {
    this.pool = pool;
    this.address = address;
    this.sharingKey = sharingKey;
  }
}

const SHAPE = struct<AddressPoolProps>({
  addresses: required(
    'addresses: ["192.168.10.240-192.168.10.250"]',
    list(text(poolEntry), poolSize),
  ),
  name: text(),
  advertisement: text(dnsSubdomain),
  labels: map(labelKey, labelValue),
});

interface Claim {
  readonly use: AddressUse;
  readonly owner: string;
}
