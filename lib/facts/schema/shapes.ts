import type { Fact } from '../values/fault';
import { allOf } from '../values/fault';
import { between, needs } from '../values/limits';

/** What may stand in a field of a kind that a definition makes. */
export type FieldShape = Leaf | FieldShapes | readonly [FieldShape] | Judged;

/** A shape of which the API server takes some values alone. */
export interface Judged {
  readonly shape: Exclude<FieldShape, Judged>;
  /** It is asked of what has that shape at its top, whatever stands below. */
  readonly fact: Fact<never>;
}

export type FieldShapes = ReadonlyMap<string, FieldShape>;

export enum Leaf {
  TEXT = 'a text',
  NUMBER = 'a whole number',
  FLAG = 'true or false',
  /** A number, or a text such as the name of a port. */
  EITHER = 'a number or a text',
  TEXT_MAP = 'a map of texts',
  /** It is not looked into. */
  ANYTHING = 'anything',
}

export const TEXTS: FieldShape = [Leaf.TEXT];

export function fields(shapes: Readonly<Record<string, FieldShape>>): FieldShapes {
  return new Map(Object.entries(shapes));
}

/** `name namespace` as fields of one shape. */
export function all(shape: FieldShape, names: string): Record<string, FieldShape> {
  return Object.fromEntries(names.split(' ').map((name) => [name, shape]));
}

/** A text that has to be more than a text. */
export function textField(fact: Fact<string>): Judged {
  return { shape: Leaf.TEXT, fact };
}

export function numberField(fact: Fact<number>): Judged {
  return { shape: Leaf.NUMBER, fact };
}

export function numberFieldIn(least: number, most: number): Judged {
  return numberField(between(least, most));
}

export function listField(element: FieldShape, fact: Fact<readonly unknown[]>): Judged {
  return { shape: [element], fact };
}

/** Fields of which some have to be there: `name port`; and more may be asked of them together. */
export function whole(
  needed: string,
  shapes: Readonly<Record<string, FieldShape>>,
  fact: Fact<Readonly<Record<string, unknown>>> = () => undefined,
): Judged {
  return { shape: fields(shapes), fact: allOf(needs(needed.split(' ')), fact) };
}

/** A selector by labels. */
export const SELECTOR: FieldShape = fields({
  matchLabels: Leaf.TEXT_MAP,
  matchExpressions: [whole('key operator', { ...all(Leaf.TEXT, 'key operator'), values: TEXTS })],
});

/** The fields of an object, besides those that every object has. */
export function objectFields(shapes: Readonly<Record<string, FieldShape>>): FieldShapes {
  return fields({ ...all(Leaf.TEXT, 'apiVersion kind'), metadata: METADATA, ...shapes });
}

const METADATA = fields({
  ...all(Leaf.TEXT, 'name generateName namespace selfLink uid resourceVersion'),
  ...all(Leaf.TEXT, 'creationTimestamp deletionTimestamp'),
  ...all(Leaf.NUMBER, 'generation deletionGracePeriodSeconds'),
  ...all(Leaf.TEXT_MAP, 'labels annotations'),
  ...all(Leaf.ANYTHING, 'ownerReferences managedFields'),
  finalizers: TEXTS,
});
