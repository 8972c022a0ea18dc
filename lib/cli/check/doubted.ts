import { softenedBetweenLessons } from '../../rules/apart';
import type { Finding } from '../../rules/finding';
import { softenedByRemarks } from '../../rules/remarks';
import { softenedBesidePipelines, softenedBySaid, softenedWhereLeft } from '../../rules/said';
import { linesIn } from './file-lines';
import type { SourceFile } from './files';
import { leftAround, leftByPipelines, saidAround } from './said';
import type { FileTree } from './tree';

interface DoubtOptions {
  readonly maxSize: number;
  readonly isStated: boolean;
  readonly hasUnits: boolean;
}

/** The findings, of which those are infos that what people wrote around the manifests speaks against. */
export function doubted(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  tree: FileTree,
  { maxSize, isStated, hasUnits }: DoubtOptions,
): readonly Finding[] {
  const deployed = hasUnits
    ? softenedBesidePipelines(findings, leftByPipelines(files, tree, maxSize))
    : findings;
  const stated = isStated
    ? deployed
    : softenedBySaid(
        softenedWhereLeft(softenedBetweenLessons(deployed), leftAround(files, tree, maxSize)),
        saidAround(files, tree, maxSize),
      );
  return softenedByRemarks(stated, linesIn(files, tree, maxSize));
}
