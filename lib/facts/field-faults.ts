import { nearest } from './nearest';
import type { Shape, Since } from './shapes';
import { Leaf } from './shapes';
import { isAtLeast } from './versions';

/** What is wrong with a field, by its keys. */
export type FieldFault =
  | {
      readonly keys: readonly (string | number)[];
      readonly value: unknown;
      readonly needed: string;
    }
  | {
      readonly keys: readonly (string | number)[];
      /** The release that is the first to have it. */
      readonly since?: string;
      /** What was likely meant. */
      readonly meant?: string;
    };

type Keys = (string | number)[];

/** The fields of an object that are not of their type, or that its kind does not have. */
export function fieldFaults(object: unknown, shape: Shape, kubernetes: string): FieldFault[] {
  const faults: FieldFault[] = [];
  walk(object, shape, [], { faults, kubernetes });
  return faults;
}

interface Walk {
  readonly faults: FieldFault[];
  readonly kubernetes: string;
}

/** @param keys those on the way, which the walk goes on and back by */
function walk(value: unknown, shape: Shape, keys: Keys, to: Walk): void {
  // The API server reads null as if nothing were written.
  if (value === null || value === undefined || shape === Leaf.ANYTHING) return;
  if (typeof shape === 'string') walkLeaf(value, shape, keys, to);
  else if (isSince(shape)) walkSince(value, shape, keys, to);
  else if (shape instanceof Map) walkFields(value, shape, keys, to);
  else walkList(value, shape as readonly [Shape], keys, to);
}

function isSince(shape: Exclude<Shape, Leaf>): shape is Since {
  return 'since' in shape;
}

function walkSince(value: unknown, { since, shape }: Since, keys: Keys, to: Walk): void {
  if (isAtLeast(to.kubernetes, since)) walk(value, shape, keys, to);
  else to.faults.push({ keys: [...keys], since });
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
  shapes: ReadonlyMap<string, Shape>,
  keys: Keys,
  to: Walk,
): void {
  if (!isMap(value)) {
    to.faults.push({ keys: [...keys], value, needed: 'a map' });
    return;
  }
  for (const key of Object.keys(value)) {
    const shape = shapes.get(key);
    if (shape !== undefined) walkInto(key, value[key], shape, keys, to);
    else to.faults.push({ keys: [...keys, key], meant: nearest(key, [...shapes.keys()]) });
  }
}

function walkList(value: unknown, [element]: readonly [Shape], keys: Keys, to: Walk): void {
  if (!Array.isArray(value)) {
    to.faults.push({ keys: [...keys], value, needed: 'a list' });
    return;
  }
  value.forEach((entry, index) => {
    walkInto(index, entry, element, keys, to);
  });
}

function walkInto(key: string | number, value: unknown, shape: Shape, keys: Keys, to: Walk): void {
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
