/** What follows from a list that many objects have in common, worked out once for each. */
export function perList<T, R>(make: (list: readonly T[]) => R): (list: readonly T[]) => R {
  const known = new WeakMap<readonly T[], { readonly value: R }>();
  return (list) => {
    let one = known.get(list);
    if (!one) known.set(list, (one = { value: make(list) }));
    return one.value;
  };
}

/** What is known of a list for a word, and for further ones. */
interface Answers<R> {
  readonly key: string;
  readonly value: R;
  others?: Map<string, { readonly value: R }>;
}

/** The same for what follows from a list and a word, such as the name of a port. */
export function perListAndKey<T, R>(
  make: (list: readonly T[], key: string) => R,
): (list: readonly T[], key: string) => R {
  const known = new WeakMap<readonly T[], Answers<R>>();
  return (list, key) => {
    let first = known.get(list);
    // Most lists are asked for one word, and a map for each would be larger than all of them.
    if (!first) known.set(list, (first = { key, value: make(list, key), others: undefined }));
    if (first.key === key) return first.value;
    const others = (first.others ??= new Map<string, { readonly value: R }>());
    let one = others.get(key);
    if (!one) others.set(key, (one = { value: make(list, key) }));
    return one.value;
  };
}
