import type { Fact } from '../values/fault';
import { allOf } from '../values/fault';
import { between, needs } from '../values/limits';

/** What may stand in a field of the Kubernetes API. */
export type Shape = Leaf | FieldShapes | readonly [Shape] | Since | Judged | Open;

/** A shape that a release of Kubernetes is the first to have. */
export interface Since {
  readonly since: string;
  readonly shape: Shape;
}

/** A shape of which the API server takes some values alone. */
export interface Judged {
  readonly shape: Exclude<Shape, Since | Judged | Open>;
  /** It is asked of what has that shape at its top, whatever stands below. */
  readonly fact: Fact<never>;
}

/** Fields of which only some are known here. */
export interface Open {
  readonly known: FieldShapes;
}

export type FieldShapes = ReadonlyMap<string, Shape>;

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

export const TEXTS: Shape = [Leaf.TEXT];

export function fields(shapes: Readonly<Record<string, Shape>>): FieldShapes {
  return new Map(Object.entries(shapes));
}

/** `name namespace` as fields of one shape. */
export function all(shape: Shape, names: string): Record<string, Shape> {
  return Object.fromEntries(names.split(' ').map((name) => [name, shape]));
}

export function since(release: string, shape: Shape): Since {
  return { since: release, shape };
}

/** A text that has to be more than a text. */
export function text(fact: Fact<string>): Judged {
  return { shape: Leaf.TEXT, fact };
}

export function number(fact: Fact<number>): Judged {
  return { shape: Leaf.NUMBER, fact };
}

export function numberIn(least: number, most: number): Judged {
  return number(between(least, most));
}

export function list(element: Shape, fact: Fact<readonly unknown[]>): Judged {
  return { shape: [element], fact };
}

/** Fields of which some have to be there: `name port`; and more may be asked of them together. */
export function whole(
  needed: string,
  shapes: Readonly<Record<string, Shape>>,
  fact: Fact<Readonly<Record<string, unknown>>> = () => undefined,
): Judged {
  return { shape: fields(shapes), fact: allOf(needs(needed.split(' ')), fact) };
}

export function open(shapes: Readonly<Record<string, Shape>>): Open {
  return { known: fields(shapes) };
}

/** A selector by labels. */
export const SELECTOR: Shape = fields({
  matchLabels: Leaf.TEXT_MAP,
  matchExpressions: [whole('key operator', { ...all(Leaf.TEXT, 'key operator'), values: TEXTS })],
});

/** The fields of an object, besides those that every object has. */
export function objectFields(shapes: Readonly<Record<string, Shape>>): FieldShapes {
  return fields({ ...all(Leaf.TEXT, 'apiVersion kind'), metadata: METADATA, ...shapes });
}

export const METADATA = fields({
  ...all(Leaf.TEXT, 'name generateName namespace selfLink uid resourceVersion'),
  ...all(Leaf.TEXT, 'creationTimestamp deletionTimestamp'),
  ...all(Leaf.NUMBER, 'generation deletionGracePeriodSeconds'),
  ...all(Leaf.TEXT_MAP, 'labels annotations'),
  ...all(Leaf.ANYTHING, 'ownerReferences managedFields'),
  finalizers: TEXTS,
  // Written by clients of old, and read by no server.
  clusterName: Leaf.TEXT,
});
