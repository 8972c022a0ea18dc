import { othersAppliedIn, othersPipedIn } from '../../deploy/tree/applied';
import type { IsApplied } from '../../deploy/tree/applied';
import type { Files } from '../../deploy/tree/files';
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

/** Whether the texts of the repository around a file apply others, and not this one. */
export const leftAround = around(othersAppliedIn);

/** Whether the pipelines of the repository around a file apply others, and nothing this one. */
export const leftByPipelines = around(othersPipedIn);

function around(leftIn: (files: Files) => IsApplied) {
  return (
    files: readonly SourceFile[],
    tree: FileTree,
    maxSize: number,
  ): ((file: string) => boolean) => {
    const inRepository = perRepository(files, tree, maxSize, leftIn);
    return (file) => {
      const { made: isLeft, path } = inRepository(file) ?? {};
      return isLeft !== undefined && path !== undefined && isLeft(path);
    };
  };
}
