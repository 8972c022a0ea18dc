import type { Files } from './files';
import { holdersOf, isIn, joined, parentOf } from './files';
import { isKustomizationFile } from './kustomization-files';
import { fileText } from './texts';
import { filesCalled } from './walk';

/** Whether a script or a document of the repository applies a file, or a kustomization, by hand. */
export type IsApplied = (path: string) => boolean;

/** The names of scripts and documents. */
const SCRIPT =
  /\.(?:adoc|bash|md|mk|ps1|rst|sh)$|^(?:\.gitlab-ci\.ya?ml|Jenkinsfile[\w.-]*|[Jj]ustfile|Makefile|Taskfile\.ya?ml)$/;

/** The paths of workflows. */
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;

/** Whether a file is a script, a document or a workflow. */
export function isScript(name: string, path: string): boolean {
  return SCRIPT.test(name) || WORKFLOW.test(path);
}

/** Reads the scripts and documents of a repository when it is first asked. */
export function appliedIn(files: Files): IsApplied {
  let known: Applied | undefined;
  return (path) => isAmong(path, (known ??= readApplied(files)), files);
}

/**
 * Whether scripts and documents apply files of a repository, and not this one. Where one names what it
 * applies by a variable, it is not known.
 */
export function othersAppliedIn(files: Files): IsApplied {
  let known: Applied | undefined;
  let hasAny: boolean | undefined;
  return (path) => {
    known ??= readApplied(files);
    const { built, isOpen, named, trees } = known;
    hasAny ??=
      !isOpen && [...named, ...built, ...trees].some((one) => files.realPath(one) !== undefined);
    return hasAny && !isAmong(path, known, files);
  };
}

function isAmong(path: string, { built, named, trees }: Applied, files: Files): boolean {
  return (
    built.has(path) ||
    named.has(path) ||
    (named.has(parentOf(path)) && !isKustomized(parentOf(path), files)) ||
    trees.some((folder) => isIn(path, folder)) ||
    saysSo(path, files)
  );
}

/** `kubectl apply -f` of a folder with a kustomization fails: whoever writes it means what that takes in. */
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

interface Applied {
  /** Files, and folders whose files are applied. */
  readonly named: ReadonlySet<string>;
  /** Folders that are applied with all below them. */
  readonly trees: readonly string[];
  /** Folders whose kustomizations are applied. */
  readonly built: ReadonlySet<string>;
  /** Whether a text applies what a variable holds. */
  readonly isOpen: boolean;
}

function readApplied(files: Files): Applied {
  const named = new Set<string>();
  const trees = new Set<string>();
  const built = new Set<string>();
  let isOpen = false;
  for (const path of filesCalled(files, isScript)) {
    const text = fileText(files, path) ?? '';
    for (const { word, isRecursive } of appliedWords(text)) {
      for (const target of pathsOf(word, path)) (isRecursive ? trees : named).add(target);
      if (/^\$[^/]*$/.test(word)) isOpen = true;
    }
    for (const [, word = ''] of text.matchAll(BUILT)) {
      for (const target of pathsOf(word, path)) built.add(target);
    }
  }
  return { named, trees: [...trees].filter((one) => files.isFolder(one)), built, isOpen };
}

/** `kubectl apply -k apps/web`, `kustomize build apps/web` */
const BUILT =
  /(?:\bkustomize[ \t]+build|\b(?:apply|create|replace)[^\n|;&]{0,200}[ \t](?:-k|--kustomize))[ \t=]+["']?([^\s"'`|;&]+)/g;

interface AppliedWord {
  readonly word: string;
  readonly isRecursive: boolean;
}

/** Most texts do not, which is soon seen: each word stands behind `-f` or `--filename`. */
function mayApply(text: string): boolean {
  return text.includes('-f');
}

/** `kubectl apply -f k8s/web.yaml -f k8s/api.yaml` */
function appliedWords(text: string): AppliedWord[] {
  if (!mayApply(text)) return [];
  let folder = '';
  return linesOf(text).flatMap((line) => {
    const [, entered] = /(?:^|[\s;&(`])cd[ \t]+["']?([\w./-]+)/.exec(line) ?? [];
    if (entered !== undefined) folder = entered;
    if (!/\b(?:apply|create|replace)\b/.test(line)) return [];
    const words = line.replace(/["'`()]/g, ' ').split(/[\s=]+/);
    const isRecursive = words.some((word) => word === '-R' || word === '--recursive');
    return words
      .filter((_, index) => /^(?:-f|--filename)$/.test(words[index - 1] ?? ''))
      .flatMap((word) => word.split(','))
      .flatMap((word) => (folder === '' ? [word] : [word, `${folder}/${word}`]))
      .map((word) => ({ word, isRecursive }));
  });
}

/** The lines of a script, each with those that it goes on in. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/\\{1,2}\r?\n/g, ' ').split('\n');
  return lines.filter(({ length }) => length < MAX_LINE);
}

const MAX_LINE = 10_000;

/** A path is from the folder of the text, or from one above it: where a script is run is not known. */
export function pathsOf(word: string, text: string): string[] {
  if (word === '-' || word.includes('://')) return [];
  const path = word.replace(/^\$(?:\w+|\{[^}]*\})\//, '').replace(/(?:^|\/)\*(?:\.\w+)?$/, '/.');
  const folders = holdersOf(text);
  const isHere = /^[./]*$/.test(path);
  return (isHere ? folders.slice(0, 1) : folders).map((folder) => joined(folder, `./${path}`));
}
