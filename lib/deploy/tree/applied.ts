import type { Files } from './files';
import { holdersOf, isIn, joined, parentOf } from './files';
import { isKustomizationFile } from './kustomization-files';
import { fileText } from './texts';
import { filesCalled } from './walk';

/** Whether a script or a document of the repository applies a file, or a kustomization, by hand. */
export type IsApplied = (path: string) => boolean;

const DOCUMENT = /\.(?:adoc|md|rst)$/;
const SCRIPT = /\.(?:bash|mk|ps1|sh)$|^(?:[Jj]ustfile|Makefile|Taskfile\.ya?ml)$/;

/** The names of pipelines, and the paths of those that have any name. */
const PIPELINE =
  /^(?:\.(?:drone|gitlab-ci)|azure-pipelines[\w.-]*|bitbucket-pipelines|buildspec[\w.-]*|cloudbuild[\w.-]*)\.ya?ml$|^Jenkinsfile[\w.-]*$/;
const WORKFLOW = /^(?:\.github\/workflows\/[^/]+|\.circleci\/config)\.ya?ml$/;

/** Whether a file is a script, a document or a pipeline. */
export function isScript(name: string, path: string): boolean {
  return DOCUMENT.test(name) || isProgram(name, path);
}

function isProgram(name: string, path: string): boolean {
  return SCRIPT.test(name) || isPipeline(name, path);
}

function isPipeline(name: string, path: string): boolean {
  return PIPELINE.test(name) || WORKFLOW.test(path);
}

/** Reads the scripts and documents of a repository when it is first asked. */
export function appliedIn(files: Files): IsApplied {
  let known: Applied | undefined;
  return (path) => isAmong(path, (known ??= readApplied(files, isScript)), files);
}

/**
 * Whether scripts and documents apply files of a repository, and not this one. Where one names what it
 * applies by a variable, it is not known.
 */
export function othersAppliedIn(files: Files): IsApplied {
  return othersAppliedBy(isScript, files);
}

/**
 * The same of a repository whose pipelines apply files. They may hand a file on, as in
 * `envsubst < web.yaml | kubectl apply -f -`, so one that a program so much as mentions is not left.
 */
export function othersPipedIn(files: Files): IsApplied {
  const isLeft = othersAppliedBy(isPipeline, files);
  let programs: readonly string[] | undefined;
  return (path) => {
    if (!isLeft(path)) return false;
    programs ??= filesCalled(files, isProgram).map((one) => fileText(files, one) ?? '');
    const names = [path.slice(path.lastIndexOf('/') + 1), parentOf(path)].filter(Boolean);
    return !programs.some((text) => names.some((name) => text.includes(name)));
  };
}

function othersAppliedBy(isText: typeof isScript, files: Files): IsApplied {
  const isApplied = appliedIn(files);
  let hasAny: boolean | undefined;
  return (path) => (hasAny ??= appliesAny(readApplied(files, isText), files)) && !isApplied(path);
}

function appliesAny({ built, isOpen, named, trees }: Applied, files: Files): boolean {
  return !isOpen && [...named, ...built, ...trees].some((one) => files.realPath(one) !== undefined);
}

function isAmong(path: string, { built, named, trees }: Applied, files: Files): boolean {
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

function readApplied(files: Files, isText: typeof isScript): Applied {
  const found = { files: new Set<string>(), trees: new Set<string>(), built: new Set<string>() };
  let isOpen = false;
  for (const path of filesCalled(files, isText)) {
    for (const { word, how } of appliedWords(fileText(files, path) ?? '')) {
      for (const target of pathsOf(word, path)) found[how].add(target);
      if (/^\$[^/]*$/.test(word)) isOpen = true;
    }
  }
  const trees = [...found.trees].filter((one) => files.isFolder(one));
  return { named: found.files, trees, built: found.built, isOpen };
}

interface AppliedWord {
  readonly word: string;
  readonly how: 'files' | 'trees' | 'built';
}

/** `kubectl apply -f k8s/web.yaml -f k8s/api.yaml`, `cd overlays/prod && kubectl apply -k .` */
function appliedWords(text: string): AppliedWord[] {
  if (!mayApply(text)) return [];
  let folder = '';
  return linesOf(text).flatMap((line) => {
    const [, entered] = /(?:^|[\s;&(`])cd[ \t]+["']?([\w./-]+)/.exec(line) ?? [];
    if (entered !== undefined) folder = entered;
    return [...filesIn(line), ...builtIn(line)].flatMap((one) =>
      folder === '' ? [one] : [one, { ...one, word: `${folder}/${one.word}` }],
    );
  });
}

/** Most texts do not, which is soon seen: each word stands behind one of these. */
function mayApply(text: string): boolean {
  return text.includes('-f') || text.includes('-k') || text.includes('kustomize');
}

/** Each stands behind `-f` or `--filename`. */
function filesIn(line: string): AppliedWord[] {
  if (!/\b(?:apply|create|replace)\b/.test(line)) return [];
  const words = line.replace(/["'`()]/g, ' ').split(/[\s=]+/);
  const isRecursive = words.some((word) => word === '-R' || word === '--recursive');
  return words
    .filter((_, index) => /^(?:-f|--filename)$/.test(words[index - 1] ?? ''))
    .flatMap((word) => word.split(','))
    .map((word) => ({ word, how: isRecursive ? 'trees' : 'files' }));
}

function builtIn(line: string): AppliedWord[] {
  return Array.from(line.matchAll(BUILT), ([, word = '']) => ({ word, how: 'built' }));
}

/** `kubectl apply -k apps/web`, `kustomize build apps/web` */
const BUILT =
  /(?:\bkustomize[ \t]+build|\b(?:apply|create|replace)[^\n|;&]{0,200}[ \t](?:-k|--kustomize))[ \t=]+["']?([^\s"'`|;&]+)/g;

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
