import { appliedWords, isHere, mayApply, pathsOf } from './applied-words';
import type { Files } from './files';
import { isIn, parentOf } from './files';
import { isKustomizationFile } from './kustomization-files';
import { isDocument, isScript } from './script-files';
import { fileText } from './texts';
import { filesCalled } from './walk';

/** Whether a script or a document of the repository applies a file, or a kustomization, by hand. */
export type IsApplied = (path: string) => boolean;

/** Reads the scripts and documents of a repository when it is first asked. */
export function appliedIn(files: Files): IsApplied {
  let known: Applied | undefined;
  return (path) => isAmong(path, (known ??= readApplied(files)), files);
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

/** What scripts and documents apply. */
export function readApplied(files: Files): Applied {
  const found = { files: new Set<string>(), trees: new Set<string>(), built: new Set<string>() };
  let isOpen = false;
  const isThere = (target: string) => files.realPath(target) !== undefined;
  for (const path of filesCalled(files, isScript)) {
    for (const { word, how } of appliedWords(fileText(files, path) ?? '')) {
      const targets = pathsOf(word, path);
      for (const target of targets) found[how].add(target);
      if (how === 'built') continue;
      isOpen ||= isOpenWord(word, path) || (word.includes('$') && !targets.some(isThere));
    }
  }
  const trees = [...found.trees].filter((one) => files.isFolder(one));
  return { named: found.files, trees, built: found.built, isOpen };
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
