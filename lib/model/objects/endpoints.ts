import type { Fields } from '../read/fields';
import { at, fieldsOf, flagOf, listOf, numberOf, textOf, textsOf } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** An Endpoints object. */
export interface Endpoints {
  readonly manifest: Manifest;
  readonly subsets: readonly EndpointSubset[];
}

export interface EndpointSubset {
  readonly field: string;
  /** The ready ones first, then those that are not. */
  readonly addresses: readonly EndpointAddress[];
  readonly ports: readonly EndpointPort[];
}

export interface EndpointAddress {
  readonly field: string;
  readonly ip?: string;
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly fields: Fields;
}

export interface EndpointPort {
  readonly field: string;
  /** Empty where none is written. */
  readonly name: string;
  readonly port?: number;
  readonly protocol: string;
  readonly fields: Fields;
}

/** An EndpointSlice. */
export interface EndpointSlice {
  readonly manifest: Manifest;
  /** The Service that it names by its label. */
  readonly serviceName?: string;
  readonly managedBy?: string;
  readonly addressType?: string;
  readonly endpoints: readonly SliceEndpoint[];
  readonly ports: readonly EndpointPort[];
}

export interface SliceEndpoint {
  readonly field: string;
  readonly addresses: readonly string[];
  readonly isReady: boolean;
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly fields: Fields;
}

export function endpointsOf(manifest: Manifest): Endpoints {
  return {
    manifest,
    subsets: listOf(at(manifest.object, 'subsets')).map((subset, index) => {
      const field = `subsets[${index}]`;
      const ready = addressesOf(at(subset, 'addresses'), `${field}.addresses`);
      const others = addressesOf(at(subset, 'notReadyAddresses'), `${field}.notReadyAddresses`);
      return {
        field,
        addresses: [...ready, ...others],
        ports: portsOf(at(subset, 'ports'), `${field}.ports`),
      };
    }),
  };
}

export function endpointSliceOf(manifest: Manifest): EndpointSlice {
  const { object, labels } = manifest;
  return {
    manifest,
    serviceName: labels['kubernetes.io/service-name'],
    managedBy: labels['endpointslice.kubernetes.io/managed-by'],
    addressType: textOf(at(object, 'addressType')),
    endpoints: listOf(at(object, 'endpoints')).map((endpoint, index) => ({
      field: `endpoints[${index}]`,
      addresses: textsOf(at(endpoint, 'addresses')),
      isReady: flagOf(at(at(endpoint, 'conditions'), 'ready')) ?? true,
      hostname: textOf(at(endpoint, 'hostname')),
      nodeName: textOf(at(endpoint, 'nodeName')),
      fields: fieldsOf(endpoint),
    })),
    ports: portsOf(at(object, 'ports'), 'ports'),
  };
}

function addressesOf(list: unknown, field: string): EndpointAddress[] {
  return listOf(list).map((address, index) => ({
    field: `${field}[${index}]`,
    ip: textOf(at(address, 'ip')),
    hostname: textOf(at(address, 'hostname')),
    nodeName: textOf(at(address, 'nodeName')),
    fields: fieldsOf(address),
  }));
}

function portsOf(list: unknown, field: string): EndpointPort[] {
  return listOf(list).map((port, index) => ({
    field: `${field}[${index}]`,
    name: textOf(at(port, 'name')) ?? '',
    port: numberOf(at(port, 'port')),
    protocol: textOf(at(port, 'protocol')) || 'TCP',
    fields: fieldsOf(port),
  }));
}
