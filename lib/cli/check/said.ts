import type { LeftOut } from '../../deploy/tree/left-out';
import { leftOutIn } from '../../deploy/tree/left-out';
import type { Said } from '../../deploy/tree/said';
import { saidIn } from '../../deploy/tree/said';
import { perRepository, rootsOf } from './per-repository';
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

/** What the texts of the repositories around files say of those that they do not apply. */
export function leftOutAround(
  files: readonly SourceFile[],
  tree: FileTree,
  maxSize: number,
): LeftOut {
  const around = perRepository(files, tree, maxSize, leftOutIn);
  return {
    isLeft: (file) => {
      const one = around(file);
      return one !== undefined && one.made.isLeft(one.path);
    },
    areApart: (applied, other) => {
      const [one, two] = [around(applied), around(other)];
      return one !== undefined && one.made === two?.made && one.made.areApart(one.path, two.path);
    },
  };
}
