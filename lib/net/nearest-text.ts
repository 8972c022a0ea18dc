/** The text that fewest changes of a character make of another; nothing where none is near. */
export function nearestText(text: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(text.length / 4)) + 1;
  for (const one of known) {
    const changes = changesTo(text, one, least);
    if (changes < least) [best, least] = [one, changes];
  }
  return best;
}

/** How many characters to add, take away or change; `limit` where there are as many or more. */
function changesTo(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at++) {
    const next = [at];
    for (let other = 1; other <= to.length; other++) {
      const isSame = from[at - 1] === to[other - 1];
      next.push(
        Math.min(
          (row[other] ?? 0) + 1,
          (next[other - 1] ?? 0) + 1,
          (row[other - 1] ?? 0) + (isSame ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return Math.min(limit, row[to.length] ?? limit);
}
