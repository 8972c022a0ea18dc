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
    ...(manifests && { manifests: manifests.map((one) => moved(one, nameOf, unit)) }),
    ...(beside && { beside: beside.map((one) => moved(one, nameOf)) }),
    ...(unreadable && { unreadable: unreadable.map((one) => moved(one, nameOf, unit)) }),
  };
}

function moved<T extends { readonly origin: Origin }>(
  one: T,
  nameOf: (file: string) => string,
  unit?: string,
): T {
  const origin = renamedOrigin(one.origin, nameOf);
  return { ...one, origin: unit === undefined ? origin : { ...origin, unit } };
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
