import type { FolderEntry, Files } from '../../lib/deploy/tree/files';
import { parentOf } from '../../lib/deploy/tree/files';

const BYTES = new TextEncoder();

/** Files that are texts by their paths, such as `base/web.yaml`. */
export function memoryFiles(texts: Readonly<Record<string, string | Uint8Array>>): Files {
  const files = new Map(Object.entries(texts));
  const folders = new Map<string, Map<string, FolderEntry>>([['.', new Map()]]);
  for (const path of files.keys()) {
    let isFolder = false;
    for (let one = path; one !== '.'; one = parentOf(one)) {
      const folder = parentOf(one);
      const name = one.slice(folder === '.' ? 0 : folder.length + 1);
      const entries = folders.get(folder) ?? new Map<string, FolderEntry>();
      folders.set(folder, entries.set(name, { name, isFolder }));
      isFolder = true;
    }
  }
  return {
    read: (path) => {
      const text = files.get(path);
      return typeof text === 'string' ? BYTES.encode(text) : text;
    },
    realPath: (path) => (files.has(path) || folders.has(path) ? path : undefined),
    isFolder: (path) => folders.has(path),
    list: (folder) =>
      [...(folders.get(folder)?.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
