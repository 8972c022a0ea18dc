/** Why the API server refuses one object over another, at a field. */
export interface RefusedUpdate {
  /** `spec.clusterIP`. */
  readonly field: string;
  /** What stands there before and now; nothing where the field is left out. */
  readonly before: unknown;
  readonly now: unknown;
  readonly why: string;
  /** A sentence with a full stop. */
  readonly fix: string;
  /** Whether it depends on nothing but the two objects; else it depends on what `why` says. */
  readonly isSure: boolean;
}
