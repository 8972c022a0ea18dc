import type { Files } from './files';
import { baseName, isIn, joined, parentOf } from './files';
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

/** What templates of charts deploy by objects of Flux or Argo CD. */
export interface DeployedByTemplates {
  /** Whether there are such templates: which folders they deploy is not known. */
  readonly hasAny: boolean;
  /** Whether a file of their charts names a folder. */
  readonly name: (folder: string) => boolean;
}

export function templatesThatDeploy(
  paths: readonly string[],
  charts: ReadonlySet<string>,
  files: Files,
): DeployedByTemplates {
  const ofHelm = paths.filter((path) => isForHelm(path, charts));
  const templates = ofHelm.filter((path) => DEPLOYS.test(fileText(files, path) ?? ''));
  const deploying = [...charts].filter((chart) => templates.some((path) => isIn(path, chart)));
  const named = ofHelm.filter((path) => deploying.some((chart) => isIn(path, chart)));
  const isOpen = templates.some((path) => OPEN_PATH.test(fileText(files, path) ?? ''));
  return {
    hasAny: templates.length > 0,
    name: (folder) => {
      const word = baseName(folder);
      return isOpen || named.some((path) => (fileText(files, path) ?? '').includes(word));
    },
  };
}

/** `path: apps/*`: a folder that no file names. */
const OPEN_PATH = /^[ \t-]*path:[^\n#]*\*/m;

const DEPLOYS = /^kind:[ \t]*["']?(?:Application|ApplicationSet|Kustomization)\b/m;
