import type { Manifest } from '../../model/read/manifest';
import type { HopPlace } from './place';

/** What a rule found, as data. Whoever has findings hands them in; no rule is asked from here. */
export interface FoundFault {
  /** `NET501`. */
  readonly id: string;
  readonly isError: boolean;
  /** Whether the API server refuses the object, so that it is not there at all. */
  readonly isRefusal: boolean;
  readonly what: string;
  readonly fix: string;
  readonly places: readonly FaultPlace[];
}

export interface FaultPlace {
  readonly manifest?: Manifest;
  readonly field: string;
}

/** FoundFaults, by the objects that they are found in. */
export class FoundFaults {
  private readonly byManifest = new Map<Manifest, { fault: FoundFault; field: string }[]>();

  constructor(faults: readonly FoundFault[]) {
    for (const fault of faults) {
      for (const { manifest, field } of fault.places) {
        if (!manifest) continue;
        const those = this.byManifest.get(manifest);
        if (those) those.push({ fault, field });
        else this.byManifest.set(manifest, [{ fault, field }]);
      }
    }
  }

  /** The first fault at one of these fields, above or below one of them: an error, where there is one. */
  tryAt(places: readonly HopPlace[]): FoundFault | undefined {
    const found = places.flatMap(({ manifest, field }) =>
      (this.byManifest.get(manifest) ?? [])
        .filter((one) => areRelated(one.field, field))
        .map(({ fault }) => fault),
    );
    return found.find(({ isError }) => isError) ?? found[0];
  }

  /** Why the API server refuses an object; nothing where it does not. */
  tryRefusal(manifest: Manifest): FoundFault | undefined {
    return this.byManifest.get(manifest)?.find(({ fault }) => fault.isRefusal)?.fault;
  }
}

/** Whether one of two fields is the other, or holds it. */
function areRelated(a: string, b: string): boolean {
  return isIn(a, b) || isIn(b, a);
}

function isIn(inner: string, outer: string): boolean {
  if (outer === '' || inner === outer) return inner !== '' || outer === '';
  return inner.startsWith(outer) && (inner[outer.length] === '.' || inner[outer.length] === '[');
}
