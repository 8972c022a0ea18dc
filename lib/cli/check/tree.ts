import type { Files } from '../../deploy/tree/files';
import { readRecord } from '../../emit/record';
import type { Reading } from '../../model/read/read';
import { diskFiles, repositoryRoot } from './disk-files';
import type { SourceFile } from './files';
import { filesAt } from './files';
import type { Stdin } from './source';
import { readSource } from './source';

/** Where files come from: the disk, or what a repository has of them at a revision. */
export interface FileTree {
  /**
   * The files at a path that people wrote.
   *
   * @throws an error with a code, where there is none
   */
  readonly filesAt: (path: string) => SourceFile[];
  readonly read: (file: Pick<SourceFile, 'name' | 'path' | 'isListed'>, maxSize: number) => Reading;
  /** The repository around a folder, else the folder. */
  readonly repositoryRoot: (path: string) => string;
  /** The files below a folder, by their paths from there. */
  readonly filesBelow: (root: string, maxSize: number) => Files;
  /** What a Fleet has noted in a folder; empty where it has not. */
  readonly record: (folder: string) => string;
}

export function diskTree(stdin: Stdin): FileTree {
  return {
    filesAt,
    read: (file, maxSize) => readSource(file, maxSize, stdin),
    repositoryRoot,
    filesBelow: diskFiles,
    record: readRecord,
  };
}
