/**
 * A folded text once kustomize has written it and read it again: it writes an empty line too many where a
 * line is followed by one that is indented more.
 */
export function refolded(text: string): string {
  if (!text.includes('\n') || !isWrittenFolded(text)) return text;
  const isSpaced = !/^\n*(?:[ \t]|$)/.test(text);
  const parts = text.match(/\n+|[^\n]+/g) ?? [];
  return parts
    .map((part, index) => {
      if (!part.startsWith('\n')) return part;
      const [above, below] = [parts[index - 1], parts[index + 1]];
      if (above === undefined) return part;
      const isIndented = /^[ \t]/.test(above);
      const breaks = part.length + (isIndented || !isSpaced ? 0 : 1);
      if (below === undefined) return part.length === 1 ? part : '\n'.repeat(breaks);
      if (isIndented || /^[ \t]/.test(below)) return '\n'.repeat(breaks);
      return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
    })
    .join('');
}

/** Other texts are written in quotes. */
function isWrittenFolded(text: string): boolean {
  return !/ \n| $|[^\n\t\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\ud800-\udfff]/.test(
    text,
  );
}
