import { fileText } from '../../deploy/tree/texts';
import type { LinesOf } from '../../rules/remarks';
import { perRepository } from './per-repository';
import type { SourceFile } from './files';
import type { FileTree } from './tree';

/** The lines of what was read, and of what kustomizations take in around it. */
export function linesIn(files: readonly SourceFile[], tree: FileTree, maxSize: number): LinesOf {
  const known = new Map<string, readonly string[] | undefined>();
  const around = perRepository(files, tree, maxSize, (below) => below);
  return (file) => {
    if (!known.has(file)) {
      const { made: below, path } = around(file) ?? {};
      const text = below && path !== undefined ? fileText(below, path) : undefined;
      known.set(file, text?.split(/\r?\n/));
    }
    return known.get(file);
  };
}
