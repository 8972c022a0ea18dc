import type { Fields } from '../read/fields';
import { at } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Network } from './network';
import { servicesWithPorts } from './written-fields';

/** A port of a Service, of an Endpoints or of an EndpointSlice, as it is written. */
export interface WrittenPort {
  readonly manifest: Manifest;
  readonly field: string;
  readonly fields: Fields;
}

/** Those in which a field is written. */
export function portsWith(network: Network, key: string): WrittenPort[] {
  const { endpoints, slices } = network;
  const subsets = endpoints.flatMap(({ manifest, subsets }) =>
    subsets.map(({ ports }) => ({ manifest, ports })),
  );
  return [...servicesWithPorts(network, key), ...subsets, ...slices].flatMap(
    ({ manifest, ports }) =>
      ports
        .filter(({ fields }) => at(fields, key) !== undefined)
        .map(({ field, fields }) => ({ manifest, field, fields })),
  );
}
