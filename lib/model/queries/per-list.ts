/** What follows from a list that many objects have in common, worked out once for each. */
export function perList<T, R>(make: (list: readonly T[]) => R): (list: readonly T[]) => R {
  const known = new WeakMap<readonly T[], { readonly value: R }>();
  return (list) => {
    let one = known.get(list);
    if (!one) known.set(list, (one = { value: make(list) }));
    return one.value;
  };
}

/** The same for what follows from a list and a word, such as the name of a port. */
export function perListAndKey<T, R>(
  make: (list: readonly T[], key: string) => R,
): (list: readonly T[], key: string) => R {
  const byKey = perList(() => new Map<string, { readonly value: R }>());
  return (list, key) => {
    const known = byKey(list);
    let one = known.get(key);
    if (!one) known.set(key, (one = { value: make(list, key) }));
    return one.value;
  };
}
