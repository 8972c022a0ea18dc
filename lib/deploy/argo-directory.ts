import { at, fieldsOf, flagOf, textOf } from '../model/read/fields';
import { tryArgoGlob } from './argo-glob';

/** Which files of a folder a source of an Application takes. */
export interface ArgoDirectory {
  /** Asked with a path below the folder. */
  readonly takes: (path: string) => boolean;
  /** Whether it looks at a file at all: in its folder alone, unless it is told to go on. */
  readonly looksAt: (path: string) => boolean;
}

/**
 * Which files a source takes of its directory: those of the folder alone, unless it is told to go on.
 * Nothing where it takes all, and a reason where that is not known.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/directory/#enabling-recursive-resource-detection
 */
export function argoDirectory(source: unknown): ArgoDirectory | string | undefined {
  const directory = fieldsOf(at(source, 'directory'));
  const [include, exclude] = ['include', 'exclude'].map((key) => textOf(at(directory, key)) ?? '');
  const recurse = at(directory, 'recurse');
  // What a template writes there is not known.
  const isRecursive = recurse === undefined ? false : flagOf(recurse);
  if (!include && !exclude && isRecursive !== false) return undefined;
  const [isIncluded, isExcluded] = [tryArgoGlob(include || '*'), tryArgoGlob(exclude ?? '')];
  if (!isIncluded || !isExcluded) return 'it takes some of the files';
  const looksAt = (path: string) => isRecursive === true || !path.includes('/');
  return { looksAt, takes: (path) => looksAt(path) && isIncluded(path) && !isExcluded(path) };
}

/**
 * Whether Argo CD takes what stands in a file for objects. Values of a chart may lie beside them: what
 * cannot be read as objects, and does not look like one, is passed over.
 *
 * @see https://github.com/argoproj/argo-cd/blob/v3.2.0/reposerver/repository/repository.go
 */
export function isForArgo(text: string | undefined): boolean {
  if (text === undefined) return true;
  return /^(?:["'{]|kind[ \t]*:)/m.test(text) || WORDS.every((word) => text.includes(word));
}

const WORDS = ['apiVersion:', 'kind:', 'metadata:'];
