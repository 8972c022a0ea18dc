import { firstNumber, has } from './answer';
import type { Releases } from './products';

/**
 * How many hosts a TLSRoute may have.
 * @see https://github.com/kubernetes-sigs/gateway-api/blob/main/config/crd/standard/gateway.networking.k8s.io_tlsroutes.yaml
 */
export function mostTlsHosts(releases: Releases): number {
  return has(releases, 'manyTlsHosts') ? 1024 : 16;
}

/** How many annotations the infrastructure of a Gateway may have. */
export function mostInfrastructureAnnotations(releases: Releases): number {
  return has(releases, 'manyInfrastructureAnnotations') ? 16 : 8;
}

/** Where integers are held to their format, that of a local preference is int32. */
export function greatestLocalPreference(releases: Releases): number {
  return has(releases, 'integerFormats') ? 2147483647 : 4294967295;
}

export const PEERS_NOT_STORED = `Kubernetes checks the format of integers from ${firstNumber('integerFormats')} on, and the AS numbers of BGPPeer have a wrong one before MetalLB ${firstNumber('asNumberFormat')}`;

/** Whether a BGPPeer can be stored: the AS numbers of older definitions have a wrong format. */
export function storesPeers(releases: Releases): boolean {
  return !has(releases, 'integerFormats') || has(releases, 'asNumberFormat');
}
