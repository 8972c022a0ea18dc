import { MOVE_AWAY } from '../facts/values/sentences';
import { join } from 'node:path';

/** Runs one step on a file, and tells in words why the disk refused it. */
export function onDisk<T>(folder: string, path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw refusal(join(folder, path), error as NodeJS.ErrnoException);
  }
}

function refusal(place: string, error: NodeJS.ErrnoException): Error {
  const { what, fix } = REASONS[error.code ?? ''] ?? {
    what: error.message,
    fix: 'fix that, and synthesize again',
  };
  const message = `cannot write ${JSON.stringify(place)}: ${what}\n  why: each file is complete, with its old or its new content, but not all of them are new\n  fix: ${fix}`;
  return new Error(message, { cause: error });
}

interface Reason {
  readonly what: string;
  readonly fix: string;
}

const FULL: Reason = {
  what: 'the disk is full',
  fix: 'free some space, and synthesize again',
};

const READ_ONLY: Reason = {
  what: 'the process has no permission to write it',
  fix: 'grant the permission to write, or choose another output folder',
};

const IN_THE_WAY: Reason = {
  what: 'a file is in the place of a folder, or a folder in the place of a file',
  fix: MOVE_AWAY,
};

const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  EEXIST: IN_THE_WAY,
  EISDIR: IN_THE_WAY,
  ENOTDIR: IN_THE_WAY,
};
