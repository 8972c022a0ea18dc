import { basename, dirname, sep } from 'node:path';
import type { SourceFile } from './files';
import { foldersAbove, isBelow } from './files';

/** The folders of Helm charts, which have a Chart.yaml, among files. */
export function chartFolders(files: readonly SourceFile[]): ReadonlySet<string> {
  const charts = files.filter(({ path }) => basename(path) === 'Chart.yaml');
  return new Set(charts.map(({ path }) => dirname(path)));
}

/** Whether Helm makes objects of a file: a template, or the values of one. Its definitions it applies as they are. */
export function isForHelm({ path }: SourceFile, charts: ReadonlySet<string>): boolean {
  if (charts.size === 0) return false;
  return foldersAbove(path).some(
    (folder) =>
      charts.has(folder) && (dirname(path) === folder || isBelow(path, `${folder}${sep}templates`)),
  );
}
