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

/** Reads a Corefile by its lines; snippets and imports are passed over. */
export function readCorefile(text: string): CorefileServer[] {
  const servers: { zones: string[]; plugins: CorefilePlugin[] }[] = [];
  let options: string[][] | undefined;
  let depth = 0;
  for (const line of text.split('\n')) {
    const words = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/\s+/)
      .filter(Boolean);
    const opens = words.at(-1) === '{';
    const texts = words.filter((word) => word !== '{' && word !== '}').map(bare);
    if (texts.length > 0 && depth === 0) servers.push({ zones: texts, plugins: [] });
    if (texts.length > 0 && depth === 1) {
      options = [];
      const [name = '', ...args] = texts;
      servers.at(-1)?.plugins.push({ name, args, options });
    }
    if (texts.length > 0 && depth === 2) options?.push(texts);
    if (words[0] === '}') depth = Math.max(0, depth - 1);
    if (opens) depth += 1;
  }
  return servers.filter(({ zones }) => !zones[0]?.startsWith('(') && zones[0] !== 'import');
}

function bare(word: string): string {
  return word.replace(/^"(.*)"$/, '$1').replace(/,$/, '');
}
