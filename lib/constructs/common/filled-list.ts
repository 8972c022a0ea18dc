/** A list that has an element; nothing in place of an empty one, which no manifest is to hold. */
export function filledList<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}
