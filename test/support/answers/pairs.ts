/** What a match wants of a header or a query parameter. */
export interface PairMatch {
  readonly type?: string;
  readonly name: string;
  readonly value: string;
}

export type Pairs = Readonly<Record<string, string>>;

/** Of several matches for one name the first alone counts; header names have no case. */
export function distinctHeaders(matches: readonly PairMatch[]): PairMatch[] {
  return matches.filter(
    ({ name }, index) =>
      matches.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === index,
  );
}

export function distinctParameters(matches: readonly PairMatch[]): PairMatch[] {
  return matches.filter(
    ({ name }, index) => matches.findIndex((other) => other.name === name) === index,
  );
}

export function takesHeaders(matches: readonly PairMatch[], headers: Pairs): boolean {
  const sent = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return matches.every(({ name, value }) => sent.get(name.toLowerCase()) === value);
}

export function takesParameters(matches: readonly PairMatch[], query: Pairs): boolean {
  const sent = new Map(Object.entries(query));
  return matches.every(({ name, value }) => sent.get(name) === value);
}

/** Which expressions are understood, and how they rank, is left to the implementation. */
export function isExpression({ type }: { readonly type?: string }): boolean {
  return type === 'RegularExpression';
}
