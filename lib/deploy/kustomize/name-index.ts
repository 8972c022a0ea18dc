import type { Resource } from './resource';
import { currentId, previousIds } from './resource';

/** Objects by the names that they have, and that they had; one may have another name by now. */
export class NameIndex {
  private readonly byName = new Map<string, Set<Resource>>();
  private readonly places = new Map<Resource, number>();

  constructor(list: readonly Resource[]) {
    for (const one of list) this.add(one);
  }

  /** Puts an object behind all others. */
  add(one: Resource): void {
    this.places.set(one, this.places.size);
    this.note(one);
  }

  /** Must be called once an object may have another name. */
  note(one: Resource): void {
    for (const { name } of [currentId(one), ...previousIds(one)]) {
      const those = this.byName.get(name);
      if (those) those.add(one);
      else this.byName.set(name, new Set([one]));
    }
  }

  /** In the order in which they came. */
  named(name: string): Resource[] {
    return [...(this.byName.get(name) ?? [])].sort((a, b) => this.placeOf(a) - this.placeOf(b));
  }

  placeOf(one: Resource): number {
    return this.places.get(one) ?? -1;
  }
}
