import { softenedBetweenLessons } from '../../rules/apart';
import type { Finding } from '../../rules/finding';
import { softenedByRemarks } from '../../rules/remarks';
import { softenedBySaid, softenedWhereLeft } from '../../rules/said';
import { linesIn } from './file-lines';
import type { SourceFile } from './files';
import { leftOutAround, saidAround } from './said';
import type { FileTree } from './tree';

interface DoubtOptions {
  readonly maxSize: number;
  /** Whether the cluster is stated. */
  readonly isStated: boolean;
  /** Whether it matters what deploys a file. */
  readonly hasUnits: boolean;
}

/** The findings, of which those are infos that what people wrote around the manifests speaks against. */
export function doubted(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  tree: FileTree,
  { maxSize, isStated, hasUnits }: DoubtOptions,
): readonly Finding[] {
  if (isStated) return softenedByRemarks(findings, linesIn(files, tree, maxSize));
  const apart = softenedBetweenLessons(findings);
  const deployed = hasUnits ? softenedWhereLeft(apart, leftOutAround(files, tree, maxSize)) : apart;
  const said = softenedBySaid(deployed, saidAround(files, tree, maxSize));
  return softenedByRemarks(said, linesIn(files, tree, maxSize));
}
