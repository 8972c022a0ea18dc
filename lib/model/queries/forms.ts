import type { Fields } from '../read/fields';

/**
 * Objects by the form of a part of them, which is the keys that are written there. Most objects have one
 * of a few forms, so whoever looks for what is rare looks at these, and not at all objects.
 */
export class Forms<T> {
  private readonly first = new Form<T>();
  private readonly byKey = new Map<string, Form<T>[]>(); // key -> forms that have it

  add(one: T, fields: Fields): void {
    let form = this.first;
    for (const key in fields) form = form.followedBy(key);
    const { members } = form;
    if (members.length === 0) this.keep(form);
    if (members[members.length - 1] !== one) members.push(one);
  }

  /** Those in a part of which one of these keys is written. */
  with(keys: readonly string[]): readonly T[] {
    const forms = new Set(keys.flatMap((key) => this.byKey.get(key) ?? []));
    const [only, ...others] = [...forms].map(({ members }) => members);
    if (others.length === 0) return only ?? NONE;
    return [...new Set([only ?? NONE, ...others].flat())];
  }

  private keep(form: Form<T>): void {
    for (let at = form; at.before; at = at.before) {
      const those = this.byKey.get(at.key);
      if (those) those.push(form);
      else this.byKey.set(at.key, [form]);
    }
  }
}

/** Some keys in one order: those of the form before, and one more. */
class Form<T> {
  readonly members: T[] = [];
  private next: Map<string, Form<T>> | undefined = undefined;
  private last: Form<T> | undefined = undefined;

  constructor(
    readonly before?: Form<T>,
    readonly key = '',
  ) {}

  /** The form with one more key, which is most often that of the object before. */
  followedBy(key: string): Form<T> {
    if (this.last?.key === key) return this.last;
    this.next ??= new Map<string, Form<T>>();
    let form = this.next.get(key);
    if (!form) this.next.set(key, (form = new Form<T>(this, key)));
    return (this.last = form);
  }
}

const NONE: readonly never[] = [];
