import { dnsLabel } from '../../facts/values/names';
import { allOf } from '../../facts/values/fault';
import { distinct, narrowing } from '../../facts/values/lists';
import { list, struct, text } from '../../props/shape';

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
