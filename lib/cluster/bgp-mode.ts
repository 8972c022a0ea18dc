import { first, firstNumber, has } from '../facts/releases/answer';
import type { Releases } from '../facts/releases/products';
import type { Fault } from '../facts/values/fault';

/**
 * The BGP implementation of the MetalLB in a cluster.
 *
 * @see https://metallb.io/concepts/bgp/#frr-k8s-mode
 */
export enum BgpMode {
  /** MetalLB itself: only IPv4, without BFD. */
  NATIVE = 'native',
  /** FRR in the speaker pods, deprecated in MetalLB 0.16. */
  FRR = 'frr',
  /** FRR in separate pods (FRR-K8s), from MetalLB 0.14.2 on. */
  FRR_K8S = 'frr-k8s',
}

/**
 * Why the MetalLB of a cluster cannot speak BGP by FRR-K8s.
 * @param property where its release is stated
 */
export function bgpModeFault(
  releases: Releases,
  mode: BgpMode | undefined,
  property: 'metallb' | 'release',
): Fault | undefined {
  if (mode !== BgpMode.FRR_K8S || has(releases, 'frrK8s')) return undefined;
  return {
    what: `does not exist in MetalLB ${releases.metallb}`,
    why: `${first('frrK8s')} is the first release that runs FRR-K8s`,
    fix: `write BgpMode.FRR or BgpMode.NATIVE, or set ${property}: "${firstNumber('frrK8s')}" or later`,
  };
}
