import { join } from 'node:path';
import type { Result } from '../../lib/cli/run';
import { answer } from '../../lib/cli/run';

const ROOT = join(__dirname, '../..');

interface Where {
  /** The folder that paths are written from. */
  readonly folder?: string;
  readonly stdin?: string;
}

/** What `reach` answers to arguments, without a process of its own. */
export function reach(args: readonly string[], { folder = '.', stdin = '' }: Where = {}): Result {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return answer(args, {
      version: '1.0.0',
      root: ROOT,
      today: '2026-06-30',
      stdin: () => Buffer.from(stdin),
    });
  } finally {
    process.chdir(before);
  }
}
