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
    fix: 'mend that, and synth again',
  };
  const message = `cannot write ${JSON.stringify(place)}: ${what}
  why: every file is whole, with its old content or its new one, but not all of them are new
  fix: ${fix}`;
  return new Error(message, { cause: error });
}

interface Reason {
  readonly what: string;
  readonly fix: string;
}

const FULL: Reason = {
  what: 'the disk is full',
  fix: 'make room, and synth again',
};

const READ_ONLY: Reason = {
  what: 'it may not be written',
  fix: 'give the right to write there, or choose another output folder',
};

const IN_THE_WAY: Reason = {
  what: 'a file stands where a folder is needed, or a folder where a file is',
  fix: 'move it away, or choose another output folder',
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
