import { relative, resolve } from 'node:path';
import { fileText } from '../../deploy/tree/texts';
import type { LinesOf } from '../../rules/remarks';
import { slashed } from './disk-files';
import type { SourceFile } from './files';
import { STDIN, isBelow } from './files';
import type { FileTree } from './tree';

/** The lines of what was read, and of what kustomizations take in around it. */
export function linesIn(files: readonly SourceFile[], tree: FileTree, maxSize: number): LinesOf {
  const paths = new Map(files.map(({ name, path }) => [name, path]));
  const known = new Map<string, readonly string[] | undefined>();
  let roots: readonly (readonly [string, ReturnType<FileTree['filesBelow']>])[] | undefined;
  return (file) => {
    roots ??= rootsOf(files, tree).map((root) => [root, tree.filesBelow(root, maxSize)]);
    if (!known.has(file)) {
      const path = paths.get(file) ?? resolve(file);
      const [root, below] = roots.find(([one]) => isBelow(path, one)) ?? [];
      const text = root && below && fileText(below, slashed(relative(root, path)));
      known.set(file, text?.split(/\r?\n/));
    }
    return known.get(file);
  };
}

/** The repositories that files are in. */
export function rootsOf(files: readonly SourceFile[], tree: FileTree): readonly string[] {
  const asked = files.filter(({ path }) => path !== STDIN).map(({ root }) => root);
  return [...new Set([...new Set(asked)].map(tree.repositoryRoot))];
}
