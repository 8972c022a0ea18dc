import type { Fault } from '../facts/values/fault';
import type { PropPlace } from './refusals';

/**
 * What may stand at a place. It refuses there what may not.
 *
 * @typeParam Other the props that stand beside it in a struct and that it asks for
 */
export interface Check<Other extends string = never> {
  /** What to write where nothing is written; nothing where the prop may be left out. */
  readonly required?: string;
  /** What the prop may be to others of its struct. */
  readonly relations?: readonly Relation<Other>[];
  /** Whether the value is left out of what is said of it and another prop: it is secret, or long. */
  readonly isUntold?: boolean;
  /** The type that the value must have, where a schema can say it. */
  readonly type?: PropType;
  readonly run: (value: unknown, place: PropPlace) => void;
}

/** A type of values as data; an object has the checks of its props. */
export type PropType =
  | 'text'
  | 'number'
  | 'flag'
  | { readonly members: readonly string[] }
  | { readonly elements: PropType | undefined }
  | { readonly entries: PropType }
  | { readonly props: Readonly<Record<string, Check<string>>> };

/** What a prop may be to another one of its struct. It is asked where all values are of their types. */
export interface Relation<Other extends string> {
  readonly other: Other;
  /** The fault of a prop, given or not, by what the other one is. */
  readonly fault: (value: unknown, other: unknown) => Fault | undefined;
  /** Whether it may find a fault in a prop that is not given. */
  readonly isOfAbsent?: boolean;
  /** Whether nothing more is said of a prop that it finds a fault in. */
  readonly isLast?: boolean;
}

/** One check for each prop of a struct: a prop without one does not compile. */
export type Shape<Props> = {
  readonly [Name in keyof Required<Props>]: Check<keyof Props & string>;
};
