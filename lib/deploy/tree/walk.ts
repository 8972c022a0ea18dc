import type { Files } from './files';
import { joined } from './files';

const MAX_FOLDERS = 20_000;
const MAX_FILES = 5_000;

/** The files of a repository that are asked for by their names and paths, as many as can be read. */
export function filesCalled(
  files: Files,
  isAsked: (name: string, path: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  const open = ['.'];
  for (let count = 0; open.length > 0 && count < MAX_FOLDERS; count++) {
    const folder = open.pop() as string;
    for (const { name, isFolder } of files.list(folder)) {
      const path = joined(folder, name);
      if (isFolder) {
        if (name !== '.git' && name !== 'node_modules') open.push(path);
      } else if (isAsked(name, path)) found.push(path);
    }
  }
  return found.slice(0, MAX_FILES);
}
