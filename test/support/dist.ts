import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(__dirname, '../../dist');

/** The documents of `dist/`, each as text. */
export const DIST_DOCUMENTS = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => readFileSync(join(DIST, file), 'utf8').split(/^---\n/m));
