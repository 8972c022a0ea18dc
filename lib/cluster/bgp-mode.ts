import { first, firstNumber, has } from '../facts/releases/answer';
import type { Releases } from '../facts/releases/products';
import type { Fault } from '../facts/values/fault';

/**
 * The program by which the MetalLB of a cluster speaks BGP.
 *
 * @see https://metallb.io/concepts/bgp/#frr-k8s-mode
 */
export enum BgpMode {
  /** MetalLB itself: IPv4 alone, without BFD. */
  NATIVE = 'native',
  /** FRR beside MetalLB, deprecated in MetalLB 0.16. */
  FRR = 'frr',
  /** FRR in a program of its own, from MetalLB 0.14.2 on. */
  FRR_K8S = 'frr-k8s',
}

/** Why the MetalLB of a cluster cannot speak BGP by FRR-K8s. */
export function bgpModeFault(releases: Releases, mode: BgpMode | undefined): Fault | undefined {
  if (mode !== BgpMode.FRR_K8S || has(releases, 'frrK8s')) return undefined;
  return {
    what: `is not there in MetalLB ${releases.metallb}`,
    why: `${first('frrK8s')} is the first release that runs FRR-K8s`,
    fix: `write BgpMode.FRR or BgpMode.NATIVE, or set metallb: "${firstNumber('frrK8s')}" or newer`,
  };
}
