import { relative, resolve } from 'node:path';
import type { Files } from '../../deploy/tree/files';
import { slashed } from './disk-files';
import type { SourceFile } from './files';
import { STDIN, isBelow } from './files';
import type { FileTree } from './tree';

/** What was made for the repository of a file, and the path of the file in it. */
export interface InRepository<T> {
  readonly made: T;
  readonly path: string;
}

/** Makes something once for each repository, when a file of one is first asked about. */
export function perRepository<T>(
  files: readonly SourceFile[],
  tree: FileTree,
  maxSize: number,
  make: (files: Files) => T,
): (file: string) => InRepository<T> | undefined {
  const paths = new Map(files.map(({ name, path }) => [name, path]));
  let made: readonly (readonly [root: string, T])[] | undefined;
  return (file) => {
    made ??= rootsOf(files, tree).map((root) => [root, make(tree.filesBelow(root, maxSize))]);
    const path = paths.get(file) ?? resolve(file);
    const own = made.find(([root]) => isBelow(path, root));
    return own && { made: own[1], path: slashed(relative(own[0], path)) };
  };
}

/** The repositories that files are in. */
export function rootsOf(files: readonly SourceFile[], tree: FileTree): readonly string[] {
  const asked = files.filter(({ path }) => path !== STDIN).map(({ root }) => root);
  return [...new Set([...new Set(asked)].map(tree.repositoryRoot))];
}
