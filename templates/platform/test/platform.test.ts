import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fleet } from 'cdk8s-reach';
import 'cdk8s-reach/jest';
import { exposed } from '../platform/exposed';
import { addPlatform } from '../platform/platform';

/** The day that the ends of waivers are judged by: `TODAY=2026-12-31 npm test`, else the real one. */
const today = process.env['TODAY'] ?? new Date().toISOString().slice(0, 10);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'platform-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function makeFleet(): Fleet {
  const fleet = new Fleet({ outdir: folder });
  addPlatform(fleet);
  return fleet;
}

/** Path -> text, of all files of a folder. */
function read(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter(
    // cdk8s-cli has it written where cdk8s.yaml has validations, and it is not committed.
    (path) => path !== 'construct-metadata.json' && statSync(join(root, path)).isFile(),
  );
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

test('no rule finds anything that is not waived', () => {
  expect(makeFleet()).toHaveNoFindings({ today });
});

test('what is exposed is what somebody agreed to', () => {
  makeFleet().synth();
  expect(exposed(folder)).toMatchSnapshot();
});

test('dist/ is what npm run synth writes', () => {
  makeFleet().synth();
  const fresh = read(folder);
  const committed = read(join(__dirname, '../dist'));
  const paths = [...new Set([...Object.keys(fresh), ...Object.keys(committed)])];
  const stale = paths.filter((path) => fresh[path] !== committed[path]);
  if (stale.length === 0) return;
  throw new Error(
    `dist/ is stale: ${stale.join(', ')}; run npm run synth, and commit what it does`,
  );
});
