/** The paths that comments of a kustomization list among what it takes in. */
export function commentedEntries(text: string): string[] {
  const entries: string[] = [];
  let list = '';
  for (const line of text.split(/\r?\n/)) {
    const [, key] = /^(\w+):/.exec(line) ?? /^#[ \t]*(\w+):[ \t]*$/.exec(line) ?? [];
    if (key !== undefined) list = key;
    const [, entry] = ENTRY.exec(line) ?? [];
    if (entry !== undefined && LISTS.has(list)) entries.push(entry);
  }
  return entries;
}

const LISTS: ReadonlySet<string> = new Set(['bases', 'components', 'resources']);

/** `# - web`, `#- ../web  # later` */
const ENTRY = /^[ \t]*#[# \t]*-[ \t]+["']?([^\s"'#]+)["']?[ \t]*(?:#.*)?$/;
