const LONGEST = 63;

/** Names of objects made of texts, each of them once: the second of two alike ends in `-2`. */
export function slugs(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const slug = slugOf(text, LONGEST);
    for (let count = counts.get(slug) ?? 1; ; count++) {
      const end = count === 1 ? '' : `-${count}`;
      const name = `${slugOf(slug, LONGEST - end.length)}${end}`;
      counts.set(slug, count + 1);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  });
}

function slugOf(text: string, longest: number): string {
  const plain = text.toLowerCase().replace(/[^a-z\d]+/g, '-');
  return plain.slice(0, longest).replace(/^-+|-+$/g, '') || 'x';
}
