import { firstNumber, has } from '../releases/answer';
import type { Releases } from '../releases/products';
import type { Fault } from '../values/fault';
import { nearestWord } from '../values/nearest';
import type { FieldShape, FieldShapes, Judged, Since } from './shapes';
import { Leaf } from './shapes';

/** What is wrong with a field, by its keys. */
export type FieldFault =
  | {
      readonly keys: readonly (string | number)[];
      readonly value: unknown;
      readonly needed: string;
    }
  | {
      readonly keys: readonly (string | number)[];
      readonly value: unknown;
      /** Why the API server takes no such value. */
      readonly refused: Fault;
    }
  | {
      readonly keys: readonly (string | number)[];
      /** The release that is the first to have it. */
      readonly since?: string;
      /** What was likely meant. */
      readonly meant?: string;
    };

type Keys = (string | number)[];

/**
 * The fields of an object that are not of their type, that its kind does not have, or whose values
 * the API server refuses.
 */
export function fieldFaults(
  object: unknown,
  shape: FieldShape,
  releases: Releases,
  isCore: boolean,
): FieldFault[] {
  const faults: FieldFault[] = [];
  walk(object, shape, [], { faults, releases, isCore });
  return faults;
}

interface Walk {
  readonly faults: FieldFault[];
  readonly releases: Releases;
  /** Kinds of Kubernetes read null in a list as the empty value; a definition refuses it. */
  readonly isCore: boolean;
}

/** @param keys those on the way, which the walk goes on and back by */
function walk(value: unknown, shape: FieldShape, keys: Keys, to: Walk): void {
  // The API server reads null as if nothing were written.
  if (value === null || value === undefined || shape === Leaf.ANYTHING) return;
  if (typeof shape === 'string') walkLeaf(value, shape, keys, to);
  else if (shape instanceof Map) walkFields(value, shape as FieldShapes, keys, to, false);
  else if ('known' in shape) walkFields(value, shape.known, keys, to, true);
  else if ('since' in shape) walkSince(value, shape, keys, to);
  else if ('fact' in shape) walkJudged(value, shape, keys, to);
  else walkList(value, shape as readonly [FieldShape], keys, to);
}

function walkJudged(value: unknown, { shape, fact }: Judged, keys: Keys, to: Walk): void {
  walk(value, shape, keys, to);
  if (!hasShape(value, shape)) return;
  const refused = fact(value as never);
  if (refused) to.faults.push({ keys: [...keys], value, refused });
}

/** Whether a value has a shape at its top. */
function hasShape(value: unknown, shape: Judged['shape']): boolean {
  if (shape instanceof Map || shape === Leaf.TEXT_MAP) return isMap(value);
  return typeof shape === 'string' ? isLeaf(value, shape) : Array.isArray(value);
}

function walkSince(value: unknown, { since, shape }: Since, keys: Keys, to: Walk): void {
  if (has(to.releases, since)) walk(value, shape, keys, to);
  else to.faults.push({ keys: [...keys], since: firstNumber(since) });
}

function walkLeaf(value: unknown, leaf: Leaf, keys: Keys, to: Walk): void {
  if (leaf !== Leaf.TEXT_MAP) {
    if (!isLeaf(value, leaf)) to.faults.push({ keys: [...keys], value, needed: leaf });
  } else if (!isMap(value)) {
    to.faults.push({ keys: [...keys], value, needed: leaf });
  } else {
    for (const key of Object.keys(value)) {
      const entry = value[key];
      if (typeof entry !== 'string') walkInto(key, entry, Leaf.TEXT, keys, to);
    }
  }
}

function walkFields(
  value: unknown,
  shapes: ReadonlyMap<string, FieldShape>,
  keys: Keys,
  to: Walk,
  isOpen: boolean,
): void {
  if (!isMap(value)) {
    to.faults.push({ keys: [...keys], value, needed: 'a map' });
    return;
  }
  for (const key of Object.keys(value)) {
    const shape = shapes.get(key);
    if (shape !== undefined) walkInto(key, value[key], shape, keys, to);
    // What begins with "$", such as `$patch`, tells a tool how to patch.
    else if (!isOpen && !key.startsWith('$'))
      to.faults.push({ keys: [...keys, key], meant: nearestWord(key, [...shapes.keys()]) });
  }
}

function walkList(value: unknown, [element]: readonly [FieldShape], keys: Keys, to: Walk): void {
  if (!Array.isArray(value)) {
    to.faults.push({ keys: [...keys], value, needed: 'a list' });
    return;
  }
  value.forEach((entry, index) => {
    walkInto(index, entry ?? emptyOf(element, to), element, keys, to);
    if (entry === null && !to.isCore) {
      to.faults.push({ keys: [...keys, index], value: null, needed: typeText(element) });
    }
  });
}

/** What a kind of Kubernetes reads null in a list as. */
function emptyOf(shape: FieldShape, { isCore }: Walk): unknown {
  if (!isCore) return null;
  const inner = shapeOf(shape);
  return inner === Leaf.TEXT ? '' : inner instanceof Map ? {} : null;
}

function typeText(shape: FieldShape): string {
  const inner = shapeOf(shape);
  if (typeof inner === 'string') return inner;
  return inner instanceof Map || 'known' in inner ? 'a map' : 'a list';
}

function shapeOf(shape: FieldShape): FieldShape {
  return typeof shape === 'object' && 'shape' in shape ? shapeOf(shape.shape) : shape;
}

function walkInto(
  key: string | number,
  value: unknown,
  shape: FieldShape,
  keys: Keys,
  to: Walk,
): void {
  keys.push(key);
  walk(value, shape, keys, to);
  keys.pop();
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLeaf(value: unknown, leaf: Leaf): boolean {
  if (leaf === Leaf.TEXT) return typeof value === 'string';
  if (leaf === Leaf.FLAG) return typeof value === 'boolean';
  return Number.isInteger(value) || (leaf === Leaf.EITHER && typeof value === 'string');
}
