import { isAtLeast } from '../facts/releases/versions';
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

/** MetalLB speaks BGP by FRR-K8s from 0.14.2 on. */
export function bgpModeFault(metallb: string, mode: BgpMode | undefined): Fault | undefined {
  if (mode !== BgpMode.FRR_K8S || isAtLeast(metallb, '0.14.2')) return undefined;
  return {
    what: `is not there in MetalLB ${metallb}`,
    why: 'MetalLB 0.14.2 is the first release that runs FRR-K8s',
    fix: 'write BgpMode.FRR or BgpMode.NATIVE, or set metallb: "0.14.2" or newer',
  };
}
