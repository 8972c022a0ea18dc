import type { Manifest } from '../../model/read/manifest';

/** A field of an object that a hop rests on. */
export interface HopPlace {
  readonly manifest: Manifest;
  /** `spec.rules[0].http.paths[1]`; empty for the object as a whole. */
  readonly field: string;
}
