import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a text has to be: the file of this name, which `UPDATE_DOCS=1` writes anew. */
export function golden(name: string, text: string): string {
  const file = join(__dirname, 'goldens', name);
  if (process.env['UPDATE_DOCS']) writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}
