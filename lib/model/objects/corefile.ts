/** A block of the configuration of CoreDNS: the zones of one server, and its plugins. */
export interface CorefileServer {
  /** As written: `.:53`. */
  readonly zones: readonly string[];
  readonly plugins: readonly CorefilePlugin[];
}

export interface CorefilePlugin {
  readonly name: string;
  readonly args: readonly string[];
  readonly options: readonly (readonly string[])[];
}

/**
 * Reads a Corefile: a snippet of the text is taken in where it is imported, and files are passed over.
 *
 * @see https://github.com/coredns/caddy/blob/master/caddyfile/lexer.go
 */
export function readCorefile(text: string): CorefileServer[] {
  const blocks = blocksOf(text);
  const snippets = new Map(
    blocks.flatMap(({ zones: [name = ''], plugins }) =>
      name.startsWith('(') ? [[name.slice(1, -1), plugins] as const] : [],
    ),
  );
  return blocks
    .filter(({ zones: [first = ''] }) => !first.startsWith('(') && first !== 'import')
    .map(({ zones, plugins }) => ({
      zones,
      plugins: plugins.flatMap((plugin) => {
        const { name, args } = plugin;
        return (name === 'import' ? snippets.get(args[0] ?? '') : undefined) ?? [plugin];
      }),
    }));
}

function blocksOf(text: string): CorefileServer[] {
  const blocks: { zones: string[]; plugins: CorefilePlugin[] }[] = [];
  let options: string[][] | undefined;
  let depth = 0;
  let isContinued = false;
  for (const line of linesOf(text)) {
    const words = line.filter((word) => !isBrace(word)).map(({ text: word }) => word);
    if (words.length > 0 && depth === 0) {
      const zones = words.map((word) => word.replace(/,$/, '')).filter(Boolean);
      if (isContinued) blocks.at(-1)?.zones.push(...zones);
      else blocks.push({ zones, plugins: [] });
      isContinued = words.at(-1)?.endsWith(',') ?? false;
    }
    if (words.length > 0 && depth === 1) {
      options = [];
      const [name = '', ...args] = words;
      blocks.at(-1)?.plugins.push({ name, args, options });
    }
    if (words.length > 0 && depth === 2) options?.push(words);
    for (const word of line) {
      if (isBrace(word)) depth = word.text === '{' ? depth + 1 : Math.max(0, depth - 1);
    }
  }
  return blocks;
}

interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** A quoted brace is a word like any other. */
function isBrace({ text, isQuoted }: Word): boolean {
  return !isQuoted && (text === '{' || text === '}');
}

/** A comment, a text in quotes (over several lines, too), a word, or the end of a line. */
const PIECE = /#[^\n]*|"((?:[^"\\]|\\[^])*)"?|[^\s"][^\s]*|\n/g;

/** The words of each line; a line goes on behind a text in quotes. */
function linesOf(text: string): Word[][] {
  const lines: Word[][] = [[]];
  for (const [piece, quoted] of text.matchAll(PIECE)) {
    if (piece === '\n') lines.push([]);
    else if (quoted !== undefined) {
      lines.at(-1)?.push({ text: quoted.replace(/\\"/g, '"'), isQuoted: true });
    } else if (!piece.startsWith('#')) lines.at(-1)?.push({ text: piece, isQuoted: false });
  }
  return lines;
}
