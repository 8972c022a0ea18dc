import type { Judgement } from '../check/check';
import type { FileTree } from '../check/tree';

/** One of the two sets of manifests that are compared. */
export interface DiffSide {
  /** What people call it. */
  readonly name: string;
  readonly tree: FileTree;
  readonly paths: readonly string[];
}

export interface JudgedSide extends DiffSide {
  readonly judgement: Judgement;
}
