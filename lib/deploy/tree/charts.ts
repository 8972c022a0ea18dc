import type { Files } from './files';
import { isIn, joined, parentOf } from './files';
import { fileText } from './texts';

/** The folders of Helm charts, which have a Chart.yaml. */
export function chartsIn(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.filter((path) => /(?:^|\/)Chart\.ya?ml$/.test(path)).map(parentOf));
}

/** Whether Helm makes objects of a file: a template, or the values of one. Its definitions it applies as they are. */
export function isForHelm(path: string, charts: ReadonlySet<string>): boolean {
  if (charts.size === 0) return false;
  const own = parentOf(path);
  if (charts.has(own)) return true;
  for (let folder = own; folder !== '.' && folder !== '/'; folder = parentOf(folder)) {
    if (folder.endsWith('..')) return false;
    if (charts.has(parentOf(folder)) && isIn(path, joined(parentOf(folder), 'templates')))
      return true;
  }
  return false;
}

/** Whether a template makes objects by which Flux or Argo CD deploys folders: which ones is not known. */
export function templatesDeploy(
  paths: readonly string[],
  charts: ReadonlySet<string>,
  files: Files,
): boolean {
  return paths.some((path) => isForHelm(path, charts) && DEPLOYS.test(fileText(files, path) ?? ''));
}

const DEPLOYS = /^kind:[ \t]*["']?(?:Application|ApplicationSet|Kustomization)\b/m;
