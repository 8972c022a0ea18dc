/** Fields of an object, over those of its kind. */
export type Fields = Readonly<Record<string, unknown>>;

/** Two sets of one object each, and what is said of the second over the first. */
export interface Case {
  readonly name: string;
  readonly old: Fields;
  readonly now: Fields;
  /** `what`, with `?` before it where it depends on the cluster. */
  readonly says: readonly string[];
  /** Where what is said depends on the cluster: whether that of the cluster suite refuses it. */
  readonly isTakenHere?: boolean;
}

/** An object of a kind. */
export function object(apiVersion: string, kind: string, name = 'web') {
  return (fields: Fields): Fields => ({ apiVersion, kind, metadata: { name }, ...fields });
}
