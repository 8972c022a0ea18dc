import type { Fault } from '../values/fault';
import type { SpanData } from './schema-data';
import { limitFault } from './schema-limits';
import type { SchemaNode } from './schema-node';
import { typeInWords } from './schema-node';
import type { SchemaPlace } from './schema-place';

type Keys = readonly (string | number)[];

/** What is wrong at a place of an object, by the keys that lead there. */
export type SchemaFault = { readonly keys: Keys } & (
  | {
      readonly is: 'unknown';
      /** The field that was likely meant. */
      readonly meant?: string;
      /** The releases that have it, where there are some. */
      readonly elsewhere?: SpanData;
    }
  | { readonly is: 'mistyped'; readonly value: unknown; readonly needed: string }
  | { readonly is: 'missing' }
  | { readonly is: 'refused'; readonly value: unknown; readonly refused: Fault }
);

/**
 * Where an object is not what its kind consists of.
 * @param isBuiltIn Whether Kubernetes itself has the kind, and not a definition.
 */
export function schemaFaults(
  object: unknown,
  place: SchemaPlace,
  isBuiltIn: boolean,
): readonly SchemaFault[] {
  if (isRight(object, place, isBuiltIn)) return [];
  const walk = new Walk(isBuiltIn);
  walk.enter(object, place);
  return walk.faults;
}

/**
 * Whether a value is right without a doubt, as most are. It keeps no path, and calls itself and not what
 * calls it: V8 optimizes that in a fraction of the time that it takes for the walk.
 */
function isRight(value: unknown, place: SchemaPlace, isBuiltIn: boolean): boolean {
  const { plainType } = place;
  if (typeof value !== 'object') {
    return typeof value === plainType || place.takes(value, isBuiltIn);
  }
  if (value === null) return false;
  const isList = Array.isArray(value);
  const isPlain = plainType === (isList ? 'list' : 'map');
  if (isPlain ? place.tryFault(value) : !place.takes(value, isBuiltIn)) return false;
  if (isList) {
    const inner = place.elementOf('list');
    if (!inner) return value.length === 0;
    // Until it is optimized, a loop over the elements makes an object for each of them.
    for (let at = 0; at < value.length; at++)
      if (!isRight(value[at], inner, isBuiltIn)) return false;
    return true;
  }
  let missing = place.required.length;
  // Faster than a list of its own keys; one that it has from elsewhere is left to the walk.
  for (const key in value) {
    const inner = place.innerAt(key);
    if (!inner) return false;
    const field = (value as Fields)[key];
    if (typeof field !== inner.plainType && !isRight(field, inner, isBuiltIn)) return false;
    if (inner.isRequired) missing -= 1;
  }
  return missing === 0;
}

class Walk {
  public readonly faults: SchemaFault[] = [];
  private readonly keys: (string | number)[] = [];
  /** How many of the keys are `status`: the API server decodes a status that is applied, and drops it. */
  private statuses = 0;

  public constructor(private readonly isBuiltIn: boolean) {}

  public enter(value: unknown, place: SchemaPlace): void {
    // The API server reads null as if nothing were written.
    if (value === null || value === undefined) return;
    if (typeof value !== 'object' && place.takes(value, this.isBuiltIn)) return;
    const nodes = place.fitting(value);
    if (nodes.length === 0) {
      this.mistyped(value, place);
      return;
    }
    if (this.statuses === 0) this.judged(value, nodes, place);
    if (typeof value === 'object' && !place.isOpen) this.inner(value, place);
  }

  private inner(value: object, place: SchemaPlace): void {
    if (Array.isArray(value)) this.elements(value, place.elementOf('list'));
    else this.map(value as Fields, place);
  }

  private judged(value: unknown, nodes: readonly SchemaNode[], place: SchemaPlace): void {
    const refused = place.tryFault(value) ?? this.limitFault(value, nodes);
    if (refused) this.faults.push({ keys: [...this.keys], is: 'refused', value, refused });
  }

  /** Right in one release is right, where any is asked about. */
  private limitFault(value: unknown, nodes: readonly SchemaNode[]): Fault | undefined {
    let refused: Fault | undefined;
    for (const node of nodes) {
      refused = limitFault(value, node, this.isBuiltIn);
      if (!refused) return undefined;
    }
    return refused;
  }

  private mistyped(value: unknown, place: SchemaPlace): void {
    const newest = place.nodes.at(-1);
    const needed = newest ? typeInWords(newest) : '';
    this.faults.push({ keys: [...this.keys], is: 'mistyped', value, needed });
  }

  private elements(list: readonly unknown[], place: SchemaPlace | undefined): void {
    if (!place) return;
    list.forEach((element, index) => {
      this.keys.push(index);
      // Kubernetes reads null in a list as what is empty; a definition refuses it.
      if (element !== null) this.enter(element, place);
      else if (!this.isBuiltIn) this.mistyped(null, place);
      else if (place.fields) this.enter({}, place);
      else if (place.fitting('').length > 0) this.enter('', place);
      this.keys.pop();
    });
  }

  private map(map: Fields, place: SchemaPlace): void {
    for (const key of Object.keys(map)) {
      const inner = place.innerAt(key);
      this.keys.push(key);
      if (key === 'status') this.statuses += 1;
      if (inner) this.enter(map[key], inner);
      else if (place.fields) this.unknown(key, place);
      if (key === 'status') this.statuses -= 1;
      this.keys.pop();
    }
    this.missing(map, place.required);
  }

  private unknown(key: string, place: SchemaPlace): void {
    // What begins with "$", such as `$patch`, tells a tool how to patch.
    if (key.startsWith('$')) return;
    const elsewhere = place.trySpanOf(key);
    const meant = elsewhere ? undefined : place.nearestField(key);
    this.faults.push({ keys: [...this.keys], is: 'unknown', meant, elsewhere });
  }

  private missing(map: Fields, required: readonly string[]): void {
    // A patch names an element, and says what becomes of it.
    if (required.length === 0 || this.statuses > 0 || Object.hasOwn(map, '$patch')) return;
    for (const name of required) {
      if (hasField(map, name)) continue;
      this.faults.push({ keys: [...this.keys, name], is: 'missing' });
    }
  }
}

function hasField(map: object, name: string): boolean {
  return Object.hasOwn(map, name) && ((map as Fields)[name] ?? null) !== null;
}

type Fields = Readonly<Record<string, unknown>>;
