import { appliedWords, isHere, mayApply, pathsOf } from './applied-words';
import type { Files } from './files';
import { baseName, isIn, parentOf } from './files';
import { isKustomizationFile } from './kustomization-files';
import { isDocument, isScript } from './script-files';
import { fileText } from './texts';
import { environmentIn } from './unused-folders';
import { filesCalled } from './walk';

/** Whether a script or a document of the repository applies a file, or a kustomization, by hand. */
export type IsApplied = (path: string) => boolean;

/** Reads the scripts and documents of a repository when it is first asked. */
export function appliedIn(files: Files): IsApplied {
  return (path) => isAmong(path, appliedOf(files), files);
}

/**
 * Tells whether texts build kustomizations beside this one, neither this one nor another environment of the
 * same: of `k8s/base` and `k8s/canary` those who build one by hand may not have the other.
 */
export function variantsIn(files: Files): (folder: string) => boolean {
  let built: ReadonlyMap<string, boolean> | undefined;
  return (folder) => {
    built ??= foldersOfBuilt(files);
    const hasEnvironment = built.get(parentOf(folder));
    if (hasEnvironment === undefined) return false;
    const isOther = hasEnvironment && environmentIn(baseName(folder)) !== undefined;
    return !isOther && !isAmong(folder, appliedOf(files), files);
  };
}

/** The folders of which texts build kustomizations, and whether one of these is an environment; none where more may be built. */
function foldersOfBuilt(files: Files): ReadonlyMap<string, boolean> {
  const { built, buildsOpen } = appliedOf(files);
  const folders = new Map<string, boolean>();
  if (buildsOpen || isByProgram(files)) return folders;
  for (const one of built) {
    if (!isKustomized(one, files)) continue;
    const isEnvironment = environmentIn(baseName(one)) !== undefined;
    folders.set(parentOf(one), folders.get(parentOf(one)) || isEnvironment);
  }
  return folders;
}

/** Whether a program that builds kustomizations by a file of its own may be told more: Skaffold or Tilt. */
function isByProgram(files: Files): boolean {
  return files.list('.').some(({ name }) => /^(?:skaffold.*\.ya?ml|Tiltfile)$/.test(name));
}

/** What texts apply. */
export interface Applied {
  /** Files, and folders whose files are applied. */
  readonly named: ReadonlySet<string>;
  /** Folders that are applied with all below them. */
  readonly trees: readonly string[];
  /** Folders whose kustomizations are applied. */
  readonly built: ReadonlySet<string>;
  /** Whether a text applies what a variable holds. */
  readonly isOpen: boolean;
  /** Whether a text builds what a variable holds, what people fill in, or where it runs. */
  readonly buildsOpen: boolean;
}

export function isAmong(path: string, { built, named, trees }: Applied, files: Files): boolean {
  const folder = parentOf(path);
  return (
    built.has(path) ||
    named.has(path) ||
    ((named.has(folder) || built.has(folder)) && !isKustomized(folder, files)) ||
    trees.some((one) => isIn(path, one)) ||
    saysSo(path, files)
  );
}

/**
 * `kubectl apply -f` of a folder with a kustomization fails, and `-k` of one without: whoever writes it means
 * what the kustomization takes in, or the files.
 */
function isKustomized(folder: string, files: Files): boolean {
  return files.list(folder).some(({ name }) => isKustomizationFile(name));
}

/** Whether the comments of a file say how it is applied. */
function saysSo(path: string, files: Files): boolean {
  const text = fileText(files, path) ?? '';
  if (!mayApply(text)) return false;
  const comments = text.match(/^[ \t]*#.*$/gm) ?? [];
  return appliedWords(comments.join('\n')).some(({ word }) => pathsOf(word, path).includes(path));
}

const OF_FILES = new WeakMap<Files, Applied>();

/** What scripts and documents apply, read once. */
export function appliedOf(files: Files): Applied {
  const known = OF_FILES.get(files) ?? readApplied(files);
  OF_FILES.set(files, known);
  return known;
}

function readApplied(files: Files): Applied {
  const found = { files: new Set<string>(), trees: new Set<string>(), built: new Set<string>() };
  const open = { files: false, trees: false, built: false };
  const isThere = (target: string) => files.realPath(target) !== undefined;
  for (const path of filesCalled(files, isScript)) {
    for (const { word, how } of appliedWords(fileText(files, path) ?? '')) {
      const targets = pathsOf(word, path);
      for (const target of targets) found[how].add(target);
      const isBlank = how === 'built' && /[<{]/.test(word);
      const isUnknown = word.includes('$') && !targets.some(isThere);
      open[how] ||= isBlank || isUnknown || isOpenWord(word, path);
    }
  }
  const trees = [...found.trees].filter((one) => files.isFolder(one));
  const isOpen = open.files || open.trees;
  return { named: found.files, trees, built: found.built, isOpen, buildsOpen: open.built };
}

/** What is not known: `$file`, `$folder/*.yaml`, `{}`, `**\/web.yaml`, what `xargs` adds, where a program runs. */
function isOpenWord(word: string, path: string): boolean {
  return (
    word === '' ||
    (isHere(word) && !isDocument(path)) ||
    /^\$[^/]*(?:\/(?:\*(?:\.\w+)?)?)?$/.test(word) ||
    /\{\}|\*.*\//.test(word)
  );
}
