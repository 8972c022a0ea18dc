import { nearestWord } from '../values/nearest';
import type { SchemaFault } from './schema-faults';
import type { FieldShape, FieldShapes, Judged } from './shapes';
import { Leaf } from './shapes';

type Keys = (string | number)[];

/** What {@link schemaFaults} finds, by a shape that is written by hand. */
export function fieldFaults(object: unknown, shape: FieldShape): SchemaFault[] {
  const faults: SchemaFault[] = [];
  walk(object, shape, [], faults);
  return faults;
}

/** @param keys those on the way, which the walk goes on and back by */
function walk(value: unknown, shape: FieldShape, keys: Keys, to: SchemaFault[]): void {
  // The API server reads null as if nothing were written.
  if (value === null || value === undefined || shape === Leaf.ANYTHING) return;
  if (typeof shape === 'string') walkLeaf(value, shape, keys, to);
  else if (shape instanceof Map) walkFields(value, shape as FieldShapes, keys, to);
  else if ('fact' in shape) walkJudged(value, shape, keys, to);
  else walkList(value, shape as readonly [FieldShape], keys, to);
}

function walkJudged(value: unknown, { shape, fact }: Judged, keys: Keys, to: SchemaFault[]): void {
  walk(value, shape, keys, to);
  if (!hasShape(value, shape)) return;
  const refused = fact(value as never);
  if (refused) to.push({ keys: [...keys], is: 'refused', value, refused });
}

/** Whether a value has a shape at its top. */
function hasShape(value: unknown, shape: Judged['shape']): boolean {
  if (shape instanceof Map || shape === Leaf.TEXT_MAP) return isMap(value);
  return typeof shape === 'string' ? isLeaf(value, shape) : Array.isArray(value);
}

function walkLeaf(value: unknown, leaf: Leaf, keys: Keys, to: SchemaFault[]): void {
  if (leaf !== Leaf.TEXT_MAP) {
    if (!isLeaf(value, leaf)) to.push({ keys: [...keys], is: 'mistyped', value, needed: leaf });
  } else if (!isMap(value)) {
    to.push({ keys: [...keys], is: 'mistyped', value, needed: leaf });
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
  to: SchemaFault[],
): void {
  if (!isMap(value)) {
    to.push({ keys: [...keys], is: 'mistyped', value, needed: 'a map' });
    return;
  }
  for (const key of Object.keys(value)) {
    const shape = shapes.get(key);
    if (shape !== undefined) walkInto(key, value[key], shape, keys, to);
    // What begins with "$", such as `$patch`, tells a tool how to patch.
    else if (!key.startsWith('$'))
      to.push({ keys: [...keys, key], is: 'unknown', meant: nearestWord(key, [...shapes.keys()]) });
  }
}

function walkList(
  value: unknown,
  [element]: readonly [FieldShape],
  keys: Keys,
  to: SchemaFault[],
): void {
  if (!Array.isArray(value)) {
    to.push({ keys: [...keys], is: 'mistyped', value, needed: 'a list' });
    return;
  }
  value.forEach((entry, index) => {
    walkInto(index, entry, element, keys, to);
    // A definition refuses null in a list.
    if (entry === null)
      to.push({ keys: [...keys, index], is: 'mistyped', value: null, needed: typeText(element) });
  });
}

function typeText(shape: FieldShape): string {
  const inner = shapeOf(shape);
  if (typeof inner === 'string') return inner;
  return inner instanceof Map ? 'a map' : 'a list';
}

function shapeOf(shape: FieldShape): FieldShape {
  return typeof shape === 'object' && 'shape' in shape ? shapeOf(shape.shape) : shape;
}

function walkInto(
  key: string | number,
  value: unknown,
  shape: FieldShape,
  keys: Keys,
  to: SchemaFault[],
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
