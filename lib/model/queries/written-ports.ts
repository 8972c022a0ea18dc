import type { Fields } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Network } from './network';

/** A port of a Service, of an Endpoints or of an EndpointSlice, as it is written. */
export interface WrittenPort {
  readonly manifest: Manifest;
  readonly field: string;
  readonly fields: Fields;
}

export function writtenPorts({ services, endpoints, slices }: Network): WrittenPort[] {
  const subsets = endpoints.flatMap(({ manifest, subsets }) =>
    subsets.map(({ ports }) => ({ manifest, ports })),
  );
  return [...services, ...subsets, ...slices].flatMap(({ manifest, ports }) =>
    ports.map(({ field, fields }) => ({ manifest, field, fields })),
  );
}
