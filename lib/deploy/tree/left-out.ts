import type { Applied } from './applied';
import { appliedOf, isAmong } from './applied';
import type { Files } from './files';
import { isIn, parentOf } from './files';

/**
 * What scripts and documents say of the files of a repository that they do not apply. Where one applies what
 * a variable holds, nothing is known of what they leave.
 */
export interface LeftOut {
  /** Whether they apply others, and not this one. */
  readonly isLeft: (path: string) => boolean;
  /** Whether they apply one, and nothing in the folder of another. */
  readonly areApart: (applied: string, other: string) => boolean;
}

/** Reads the texts of a repository when they are first asked for. */
export function leftOutIn(files: Files): LeftOut {
  let hasAny: boolean | undefined;
  const applied = () => appliedOf(files);
  const isLeft = (path: string) =>
    (hasAny ??= appliesAny(applied(), files)) && !isAmong(path, applied(), files);
  const areApart = (one: string, other: string) =>
    isLeft(other) &&
    isAmong(one, applied(), files) &&
    !targetsOf(applied()).some((target) => isIn(target, parentOf(other)));
  return { isLeft, areApart };
}

function appliesAny(applied: Applied, files: Files): boolean {
  return !applied.isOpen && targetsOf(applied).some((one) => files.realPath(one) !== undefined);
}

function targetsOf({ built, named, trees }: Applied): string[] {
  return [...named, ...built, ...trees];
}
