import { Lazy } from 'cdk8s';
import { mapOf } from '../model/yaml/sized-map';

/** Told where a value is not plain data, and stock cdk8s has to say what becomes of it. */
export class NotPlain extends Error {}

/**
 * Resolves and sanitises a value in one walk, as the three stock resolvers and the sanitiser of cdk8s
 * do one after the other: lazy values are produced, unions become their fields, keys are sorted, and
 * what is null or undefined is left out of maps.
 *
 * @param dropEmpty whether empty lists and maps are left out too, as they are in metadata
 */
export function clean(value: unknown, dropEmpty = false): unknown {
  return new Cleaner(dropEmpty).clean(value);
}

type Fields = Readonly<Record<string, unknown>>;

class Cleaner {
  /** The fields of the maps that are open, a key and its value in turn: a map is made when all are known. */
  private readonly open: unknown[] = [];

  constructor(private readonly dropEmpty: boolean) {}

  clean(value: unknown): unknown {
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'function') throw new NotPlain();
    return typeof value === 'object' ? this.object(value) : value;
  }

  private object(value: object & { resolve?: unknown; value?: unknown }): unknown {
    if (value instanceof Lazy) return this.clean(value.produce());
    if (typeof value.resolve === 'function') return this.clean((value.resolve as () => unknown)());
    if (value.constructor === Object) return this.map(value);
    if (Array.isArray(value)) {
      return this.dropEmpty && value.length === 0
        ? undefined
        : value.map((item: unknown) => this.clean(item));
    }
    if (typeof value.value === 'number' || typeof value.value === 'string') {
      return this.map({ value: value.value });
    }
    throw new NotPlain();
  }

  private map(map: Fields): Fields | undefined {
    const { open } = this;
    const from = open.length;
    let isSorted = true;
    let last = '';
    for (const key of Object.keys(map)) {
      if (key === '__proto__') throw new NotPlain();
      const value = this.clean(map[key]);
      if (value === undefined) continue;
      open.push(key, value);
      if (key < last) isSorted = false;
      last = key;
    }
    if (open.length === from && this.dropEmpty) return undefined;
    if (!isSorted) sortFields(open, from);
    const made = mapOf(open, from, open.length);
    open.length = from;
    return made;
  }
}

/** Puts keys, each with its value behind it, in their order. */
function sortFields(list: unknown[], from: number): void {
  const fields: [string, unknown][] = [];
  for (let at = from; at < list.length; at += 2) fields.push([list[at] as string, list[at + 1]]);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  fields.forEach(([key, value], index) => {
    list[from + 2 * index] = key;
    list[from + 2 * index + 1] = value;
  });
}
