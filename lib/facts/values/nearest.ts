/** The name that somebody most likely meant; nothing where none is near. */
export function nearestWord(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  // The longest field of the API has 29 characters; what is much longer is no slip of the hand.
  if (name.length > 40) return undefined;
  const most = Math.min(2, Math.floor(name.length / 3));
  const [best] = names
    .map((one) => ({ one, distance: distance(wanted, one.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1));
  return best?.one;
}

/** How many characters are to be added, removed or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
