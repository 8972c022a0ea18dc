/** The text that fewest changes of a character make of another; nothing where none is near. */
export function nearestText(text: string, known: readonly string[]): string | undefined {
  return nearestWithin(text, known, Math.max(2, Math.floor(text.length / 4)));
}

/** The name that was most likely meant, in capitals or not; nothing where none is near. */
export function nearestWord(name: string, names: readonly string[]): string | undefined {
  // The longest field of the API has 29 characters; what is much longer is no slip of the hand.
  if (name.length > LONGEST) return undefined;
  const byWord = new Map([...names].sort().map((one) => [one.toLowerCase(), one]));
  const most = Math.min(2, Math.floor(name.length / 3));
  const nearest = nearestWithin(name.toLowerCase(), [...byWord.keys()], most);
  return nearest === undefined ? undefined : byWord.get(nearest);
}

/** At most five names: all of them, or those with the fewest changes. */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  if (names.length <= MOST_NAMES) return names;
  const wanted = name.slice(0, LONGEST).toLowerCase();
  return names
    .map((one) => ({ one, changes: changesTo(wanted, one.toLowerCase(), LONGEST) }))
    .sort((a, b) => a.changes - b.changes || (a.one < b.one ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ one }) => one);
}

const LONGEST = 40;
const MOST_NAMES = 5;

function nearestWithin(text: string, known: readonly string[], most: number): string | undefined {
  let best: string | undefined;
  let least = most + 1;
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
