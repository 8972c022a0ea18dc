import type { Applied } from './applied';
import { isAmong, readApplied } from './applied';
import type { Files } from './files';
import { isIn, parentOf } from './files';
import { isPipeline, isProgram, isScript } from './script-files';
import { fileText } from './texts';
import { filesCalled } from './walk';

/**
 * What scripts, documents and pipelines say of the files of a repository that they do not apply. Where one
 * applies what a variable holds, nothing is known of what they leave.
 */
export interface LeftOut {
  /** Whether they apply others, and not this one. */
  readonly isLeft: (path: string) => boolean;
  /** Whether they apply one, and nothing in the folder of another. */
  readonly areApart: (applied: string, other: string) => boolean;
  /** Whether pipelines apply others, and nothing this one, which no program so much as mentions. */
  readonly isBesidePipelines: (path: string) => boolean;
}

/** Reads the texts of a repository when they are first asked for. */
export function leftOutIn(files: Files): LeftOut {
  const applied = later(() => readApplied(files, isScript));
  const hasAny = later(() => appliesAny(applied(), files));
  const isPiped = later(() => appliesAny(readApplied(files, isPipeline), files));
  const programs = later(() => filesCalled(files, isProgram).map((one) => fileText(files, one)));
  const isLeft = (path: string) => hasAny() && !isAmong(path, applied(), files);
  return {
    isLeft,
    areApart: (one, other) =>
      isLeft(other) &&
      isAmong(one, applied(), files) &&
      !targetsOf(applied()).some((target) => isIn(target, parentOf(other))),
    isBesidePipelines: (path) =>
      isPiped() &&
      !isAmong(path, applied(), files) &&
      !programs().some((text = '') => mentions(text, path)),
  };
}

function appliesAny(applied: Applied, files: Files): boolean {
  return !applied.isOpen && targetsOf(applied).some((one) => files.realPath(one) !== undefined);
}

function targetsOf({ built, named, trees }: Applied): string[] {
  return [...named, ...built, ...trees];
}

/** A program may hand a file on in ways that are not read here, or all of its folder. */
function mentions(text: string, path: string): boolean {
  const folder = parentOf(path);
  return (
    text.includes(path.slice(path.lastIndexOf('/') + 1)) || (folder !== '' && text.includes(folder))
  );
}

/** Makes something when it is first asked for. */
function later<T>(make: () => T): () => T {
  let made: { readonly one: T } | undefined;
  return () => (made ??= { one: make() }).one;
}
