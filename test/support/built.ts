import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');
// Below the tree, so that what it requires is found.
const folder = mkdtempSync(join(ROOT, 'build', 'module-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A module of lib/ for a process of its own, since the package has a few files for all of them. */
export function built(name: string): string {
  const outfile = join(folder, `${name}.js`);
  const entryPoints = [join(ROOT, 'lib', `${name}.ts`)];
  buildSync({ entryPoints, outfile, bundle: true, packages: 'external', platform: 'node' });
  return outfile;
}
