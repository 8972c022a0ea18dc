import type { Stats } from 'node:fs';
import { readFileSync, statSync } from 'node:fs';

/** What something is, if it is no regular file: to open a pipe may wait forever, and a device may act. */
export function irregularity(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isFIFO()) return 'it is a pipe';
  if (stats.isDirectory()) return 'it is a folder';
  return stats.isSocket() ? 'it is a socket' : 'it is a device';
}

/** @throws where it is no regular file, or cannot be read */
export function readRegularFile(path: string): string {
  const fault = irregularity(statSync(path));
  if (fault !== undefined) throw Object.assign(new Error(fault), { code: fault });
  return readFileSync(path, 'utf8');
}
