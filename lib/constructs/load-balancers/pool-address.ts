import { dnsLabel } from '../../facts/values/names';
import { allOf } from '../../facts/values/fault';
import { distinct, narrowing } from '../../facts/values/lists';
import { list, struct, text } from '../../props/shape';
import type { AddressPool } from './address-pool';

/**
 * What load balancers share beside a key and an address.
 *
 * @see https://docs.cilium.io/en/stable/network/lb-ipam/#sharing-keys
 */
export interface SharedAddressOptions {
  /**
   * An address of the other family, for Services of both. Refused: a value that is not an IP
   * address, an address that the pool does not contain or excludes, and one of the same family.
   *
   * @default - none
   */
  readonly ofOtherFamily?: string;

  /**
   * The namespaces of the other Services, each once; Cilium lets Services of two namespaces share
   * an address only where each names the namespace of the other. Refused: a value that is not a DNS
   * label, an empty list, a namespace twice, and any with MetalLB, where all namespaces share.
   *
   * @default - the namespace of the Service alone
   */
  readonly namespaces?: string[];
}

export const SHARED_ADDRESS_OPTIONS = struct<SharedAddressOptions>({
  ofOtherFamily: text(),
  namespaces: list(
    text(dnsLabel),
    allOf<readonly string[]>(
      narrowing,
      distinct((namespace) => namespace),
    ),
  ),
});

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
