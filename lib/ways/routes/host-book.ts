/** Answers by host, each worked out once. */
export function byHost<T>(make: (host: string) => T): (host: string) => T {
  const known = new Map<string, T>();
  return (host) => {
    const found = known.get(host);
    if (found !== undefined) return found;
    const made = make(host);
    // Who asks for ever new hosts is not to fill the memory.
    if (known.size < 10_000) known.set(host, made);
    return made;
  };
}
