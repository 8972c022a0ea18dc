/**
 * The fields of kinds, as a generated file holds them.
 *
 * A field is written as a word where its type is all there is to say: `string`, `core.v1.Probe`,
 * `[core.v1.Container]` (a list), `{string}` (a map); with `!` behind it, it is required. Where it
 * changed from one release to another, there is a list of what it was in each.
 */
export interface SchemaData {
  readonly product: string;
  /** The releases that were read, the oldest first. */
  readonly releases: readonly string[];
  /** `apps/v1 Deployment` -> its type; of kinds that no rule looks at, only when they are served. */
  readonly kinds: Readonly<Record<string, string | KindData>>;
  /** Type -> field -> what it is. */
  readonly types: TypeLookup;
}

/** The fields of each type, such as a map of them. */
export interface TypeLookup {
  get(type: string): Readonly<Record<string, FieldData>> | undefined;
}

/** The releases of something, where they are not all those of what it is part of. */
export interface SpanData {
  readonly first?: string;
  readonly last?: string;
}

export interface KindData extends SpanData {
  readonly type?: string;
}

export type FieldData = NodeData | readonly NodeData[];

export type NodeData = string | (SpanData & LimitData & ShapeData & { readonly required?: true });

/** One of the three. */
interface ShapeData {
  readonly is?: string;
  readonly list?: NodeData;
  readonly map?: NodeData;
}

/** What is asked of a value beside its type, in the words of JSON Schema. */
export interface LimitData {
  readonly enum?: readonly (string | number)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}
