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

/** The first fault of several, and the first error of them. */
interface Foremost {
  readonly first: number;
  readonly error?: number;
}

/** Of an object: what is found at each field, and below each; a fault stands for its number. */
interface FaultsOfObject {
  readonly at: Map<string, Foremost>;
  readonly below: Map<string, Foremost>;
}

/** FoundFaults, by the objects and the fields that they are found in. */
export class FoundFaults {
  private readonly byManifest = new Map<Manifest, FaultsOfObject>();
  private readonly refusals = new Map<Manifest, FoundFault>();

  constructor(private readonly faults: readonly FoundFault[]) {
    faults.forEach((fault, number) => {
      for (const { manifest, field } of fault.places) {
        if (!manifest) continue;
        this.note(manifest, field, number);
        if (fault.isRefusal && !this.refusals.has(manifest)) this.refusals.set(manifest, fault);
      }
    });
  }

  get isEmpty(): boolean {
    return this.faults.length === 0;
  }

  /** The first fault at one of these fields, above or below one of them: an error, where there is one. */
  tryAt(places: readonly HopPlace[]): FoundFault | undefined {
    const found = places.map(({ manifest, field }) => this.related(manifest, field));
    const [best] = found.flatMap((one) => one?.error ?? []);
    const [first] = found.flatMap((one) => one?.first ?? []);
    return this.faults[best ?? first ?? -1];
  }

  /** Why the API server refuses an object; nothing where it does not. */
  tryRefusal(manifest: Manifest): FoundFault | undefined {
    return this.refusals.get(manifest);
  }

  private note(manifest: Manifest, field: string, number: number): void {
    const own = this.byManifest.get(manifest) ?? {
      at: new Map<string, Foremost>(),
      below: new Map<string, Foremost>(),
    };
    this.byManifest.set(manifest, own);
    const error = this.faults[number]?.isError ? number : undefined;
    const one: Foremost = { first: number, error };
    own.at.set(field, foremost(own.at.get(field), one));
    for (const above of holdersOf(field)) own.below.set(above, foremost(own.below.get(above), one));
  }

  private related(manifest: Manifest, field: string): Foremost | undefined {
    const own = this.byManifest.get(manifest);
    if (!own) return undefined;
    const those = [field, ...holdersOf(field)].flatMap((one) => own.at.get(one) ?? []);
    const below = own.below.get(field);
    return [...those, ...(below ? [below] : [])].reduce<Foremost | undefined>(foremost, undefined);
  }
}

function foremost(a: Foremost | undefined, b: Foremost): Foremost {
  const errors = [a?.error, b.error].filter((one) => one !== undefined);
  return {
    first: Math.min(a?.first ?? Infinity, b.first),
    error: errors.length === 0 ? undefined : Math.min(...errors),
  };
}

/** The fields that hold a field: of `spec.ports[0].port` `spec.ports[0]`, `spec.ports`, `spec` and the object. */
function holdersOf(field: string): string[] {
  const ends = [...field.matchAll(/[.[]/g)].map(({ index }) => index);
  return field === ''
    ? []
    : ['', ...ends.filter((end) => end > 0).map((end) => field.slice(0, end))];
}
