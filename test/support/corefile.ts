/** A directive of a server, or a line in the block of one. */
export interface Directive {
  readonly words: readonly string[];
  readonly block: readonly (readonly string[])[];
}

/** The servers of a Corefile by their zones, as CoreDNS reads them. */
export function readCorefile(text: string): Record<string, Directive[]> {
  const lines = linesOf(text);
  const servers: Record<string, Directive[]> = {};
  while (lines.length > 0) {
    const [zone = '', brace, ...rest] = lines.shift() ?? [];
    if (brace !== '{' || rest.length > 0) throw new Error(`${zone} opens no server`);
    if (servers[zone]) throw new Error(`${zone} is served twice`);
    servers[zone] = [...directives(lines)];
  }
  return servers;
}

function* directives(lines: string[][]): Generator<Directive> {
  for (;;) {
    const words = lines.shift();
    if (!words) throw new Error('a server is not closed');
    if (words.join(' ') === '}') return;
    if (words.at(-1) !== '{') yield { words, block: [] };
    else yield { words: words.slice(0, -1), block: [...blockLines(lines)] };
  }
}

function* blockLines(lines: string[][]): Generator<string[]> {
  for (;;) {
    const words = lines.shift();
    if (!words) throw new Error('a block is not closed');
    if (words.join(' ') === '}') return;
    if (words.includes('{')) throw new Error('a block in a block');
    yield words;
  }
}

/** Words are parted by blanks; "#" begins a comment anywhere, and a quote at the start a longer word. */
function linesOf(text: string): string[][] {
  return text.split('\n').flatMap((line) => {
    if (/(^|\s)"|#|\{[$%]/.test(line)) throw new Error(`${line} is read in another way`);
    const words = line.split(/\s+/u).filter(Boolean);
    return words.length > 0 ? [words] : [];
  });
}
