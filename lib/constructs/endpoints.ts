import { FAMILIES, ofFamily } from '../facts/endpoints';
import type { Family } from '../net/ip';
import type { BackendPort } from './backend-port';

/** The content of an EndpointSlice, which holds one family. */
export interface SliceManifest {
  readonly addressType: Family;
  readonly endpoints: readonly { readonly addresses: readonly string[] }[];
  readonly ports: readonly EndpointPort[];
}

interface EndpointPort {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: string;
  readonly appProtocol?: string;
}

/** A slice for each family that has an address. kube-proxy reads the first address of an endpoint alone. */
export function endpointSlices(
  addresses: readonly string[],
  ports: readonly BackendPort[],
): SliceManifest[] {
  return FAMILIES.flatMap((addressType) => {
    const own = ofFamily(addresses, addressType);
    if (own.length === 0) return [];
    const endpoints = own.map((address) => ({ addresses: [address] }));
    return [{ addressType, endpoints, ports: ports.map(endpointPort) }];
  });
}

export function endpointsSubsets(
  addresses: readonly string[],
  ports: readonly BackendPort[],
): object[] {
  return [{ addresses: addresses.map((ip) => ({ ip })), ports: ports.map(endpointPort) }];
}

function endpointPort(port: BackendPort): EndpointPort {
  return {
    name: port.name,
    port: port.targetPort ?? port.port,
    protocol: port.protocol,
    appProtocol: port.appProtocol,
  };
}
