import type { Judgement } from '../check/check';
import type { Tree } from '../check/tree';

/** One of the two sets of manifests that are compared. */
export interface DiffSide {
  /** What people call it. */
  readonly name: string;
  readonly tree: Tree;
  readonly paths: readonly string[];
}

export interface JudgedSide extends DiffSide {
  readonly judgement: Judgement;
}
