import { softenedBetweenLessons } from '../../rules/apart';
import type { Finding } from '../../rules/finding';
import { softenedByRemarks } from '../../rules/remarks';
import { softenedBySaid, softenedWhereLeft } from '../../rules/said';
import { linesIn } from './file-lines';
import type { SourceFile } from './files';
import { leftAround, saidAround } from './said';
import type { FileTree } from './tree';

/** The findings, of which those are infos that what people wrote around the manifests speaks against. */
export function doubted(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  tree: FileTree,
  { maxSize, isStated }: { readonly maxSize: number; readonly isStated: boolean },
): readonly Finding[] {
  const stated = isStated
    ? findings
    : softenedBySaid(
        softenedWhereLeft(softenedBetweenLessons(findings), leftAround(files, tree, maxSize)),
        saidAround(files, tree, maxSize),
      );
  return softenedByRemarks(stated, linesIn(files, tree, maxSize));
}
