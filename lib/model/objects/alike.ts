import { isFields } from '../read/fields';

/** How many steps are kept: where there are more, as of node ports, each list comes once. */
const MOST_KEPT = 1000;

/**
 * What is read of lists that are written alike at the same field: it is one list for all of them, and
 * what follows from it is found once. Most objects of a cluster have the ports of others.
 */
export class Alike<T> {
  private readonly first = new Step<T>();
  private kept = 0;

  of(
    list: readonly unknown[],
    field: string,
    read: (list: readonly unknown[], field: string) => readonly T[],
  ): readonly T[] {
    const last = this.stepTo(list, field);
    if (!last) return read(list, field);
    return (last.known ??= read(list, field));
  }

  /** The step of all that is written in a list; nothing where it is not flat, or one too many. */
  private stepTo(list: readonly unknown[], field: string): Step<T> | undefined {
    let step = this.next(this.first, field);
    for (const element of list) {
      if (!isFields(element)) return undefined;
      for (const key in element) {
        const value = element[key];
        if (typeof value === 'object') return undefined;
        step = step && this.next(this.next(step, key), value);
      }
      step = step && this.next(step, END);
    }
    return step;
  }

  private next(step: Step<T> | undefined, word: unknown): Step<T> | undefined {
    const known = step?.next?.get(word);
    if (known || !step || this.kept >= MOST_KEPT) return known;
    this.kept += 1;
    const made = new Step<T>();
    (step.next ??= new Map<unknown, Step<T>>()).set(word, made);
    return made;
  }
}

/** What follows an element. */
const END = Symbol('end');

class Step<T> {
  next: Map<unknown, Step<T>> | undefined = undefined;
  known: readonly T[] | undefined = undefined;
}
