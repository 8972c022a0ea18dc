import type { Manifest } from './manifest';
import type { Origin } from './origin';
import type { Reading } from './read';

/** What was read, with other names of the files, and the unit that renders it. */
export function renamed<T extends Partial<Reading>>(
  reading: T,
  nameOf: (file: string) => string,
  unit?: string,
): T {
  const { manifests, unreadable, beside } = reading;
  return {
    ...reading,
    ...(manifests && { manifests: manifests.map((one) => renamedManifest(one, nameOf, unit)) }),
    ...(beside && { beside: beside.map((one) => renamedManifest(one, nameOf)) }),
    ...(unreadable && {
      unreadable: unreadable.map((one) => ({ ...one, origin: renamedOrigin(one.origin, nameOf) })),
    }),
  };
}

function renamedManifest(
  manifest: Manifest,
  nameOf: (file: string) => string,
  unit?: string,
): Manifest {
  const origin = renamedOrigin(manifest.origin, nameOf);
  return { ...manifest, origin: unit === undefined ? origin : { ...origin, unit } };
}

function renamedOrigin(origin: Origin, nameOf: (file: string) => string): Origin {
  const { file, spotOf } = origin;
  return {
    ...origin,
    ...(file !== undefined && { file: nameOf(file) }),
    ...(spotOf && {
      spotOf: (field) => {
        const spot = spotOf(field);
        return { ...spot, ...(spot.file !== undefined && { file: nameOf(spot.file) }) };
      },
    }),
  };
}
