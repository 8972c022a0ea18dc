import type { Said } from '../../deploy/tree/said';
import { saidIn } from '../../deploy/tree/said';
import { rootsOf } from './file-lines';
import type { SourceFile } from './files';
import type { FileTree } from './tree';

/** What the texts of the repositories around files say; read when it is first asked. */
export function saidAround(
  files: readonly SourceFile[],
  tree: FileTree,
  maxSize: number,
): () => Said {
  let known: Said | undefined;
  return () => {
    if (known) return known;
    const all = rootsOf(files, tree).map((root) => saidIn(tree.filesBelow(root, maxSize)));
    known = {
      kubernetes: all.flatMap(({ kubernetes }) => kubernetes),
      nodePorts: all.flatMap(({ nodePorts }) => nodePorts),
      replaced: all.flatMap(({ replaced }) => replaced),
      staticPods: all.flatMap(({ staticPods }) => staticPods),
    };
    return known;
  };
}
