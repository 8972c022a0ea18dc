import { realpathSync } from 'node:fs';
import { Refusals } from '../../props/refusals';
import type { RevisionSides } from '../diff-options';
import { commitOf, forkOf, repositoryOf } from './git/git';
import { GitObjects } from './git/git-objects';
import type { Readings } from './git/git-tree';
import { GitTree } from './git/git-tree';
import type { DiffSide } from './sides';

/** Both sides of a range, read from the objects of the repository around the current folder. */
export function revisionSides(sides: RevisionSides): readonly [DiffSide, DiffSide] {
  const { old, now, isFork, paths } = sides;
  const root = realpathSync(repositoryOf('.'));
  const after = commitOf('.', now);
  const other = commitOf('.', old);
  refuseEmptyRange(sides, other === after);
  const before = isFork ? forkOf('.', other, after) : other;
  const objects = new GitObjects('.');
  const readings: Readings = new Map();
  const treeOf = (commit: string) => new GitTree(root, commit, objects, readings);
  const [first, second] = [treeOf(before), treeOf(after)];
  refuseMissing(paths, [first, second]);
  const sideOf = (name: string, tree: GitTree): DiffSide => ({
    ...{ name, tree },
    paths: paths.filter((path) => tree.has(path)),
  });
  return [sideOf(isFork ? before.slice(0, SHORT) : old, first), sideOf(now, second)];
}

/** What is written by variables of a pipeline, of which one is empty. */
function refuseEmptyRange({ range }: RevisionSides, isSame: boolean): void {
  const refusals = new Refusals('reach');
  if (isSame && range.startsWith('..')) {
    refusals.at('diff').refuse(range, {
      what: 'compares a commit with itself',
      why: 'a variable that is empty by mistake would pass for unchanged',
      fix: 'write the old revision before the dots, such as main..HEAD',
    });
  }
  refusals.throwIfAny(refuseEmptyRange);
}

/** As git shows commits. */
const SHORT = 10;

/** What is in one of the two alone is new, or gone. */
function refuseMissing(paths: readonly string[], trees: readonly GitTree[]): void {
  const refusals = new Refusals('reach');
  for (const path of paths) {
    if (trees.some((tree) => tree.has(path))) continue;
    refusals.at('diff').refuse(path, {
      what: 'is in neither of the two revisions',
      why: 'what is not there would pass for unchanged',
      fix: 'write a path that one of them has, from the folder that it runs in',
    });
  }
  refusals.throwIfAny(refuseMissing);
}
