import { at, listOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Network } from './network';

/** An address in an Endpoints or an EndpointSlice. */
export interface WrittenAddress {
  readonly manifest: Manifest;
  readonly field: string;
  /** As it is written; anything, where it is no text. */
  readonly value: unknown;
  /** What the slice says that its addresses are. */
  readonly addressType?: string;
  /** What tells the ports beside it from others. */
  readonly ports: string;
}

/** Every address that somebody wrote for a Service. */
export function writtenAddresses({ endpoints, slices }: Network): WrittenAddress[] {
  const ofEndpoints = endpoints.flatMap(({ manifest, subsets }) =>
    subsets.flatMap(({ addresses, ports }) =>
      addresses.map(({ field, fields }) => ({
        manifest,
        field: `${field}.ip`,
        value: at(fields, 'ip'),
        ports: portsText(ports),
      })),
    ),
  );
  const ofSlices = slices.flatMap(({ manifest, addressType, endpoints: list, ports }) => {
    const text = portsText(ports);
    return list.flatMap(({ field, fields }) =>
      listOf(at(fields, 'addresses')).map((value, index) => ({
        manifest,
        field: `${field}.addresses[${index}]`,
        value,
        addressType: addressType ?? '',
        ports: text,
      })),
    );
  });
  return [...ofEndpoints, ...ofSlices];
}

/** The Service that the object of an address is of. */
export function serviceNameOf({ manifest }: WrittenAddress): string {
  if (manifest.kind === 'Endpoints') return manifest.name;
  return manifest.labels['kubernetes.io/service-name'] ?? '';
}

function portsText(ports: readonly { name: string; protocol: string; port?: number }[]): string {
  return ports.map(({ name, protocol, port }) => `${name}/${protocol}/${port}`).join();
}
