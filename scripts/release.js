// Makes a version: npm run release -- 0.1.0. It cuts the changelog, writes the version wherever it is named,
// commits that and tags it. Nothing leaves this machine: pushing the tag has the workflow publish it.
const { execFileSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { cut } = require('./changelog');

const root = join(__dirname, '..');
const run = (program, ...args) =>
  execFileSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

try {
  release(process.argv[2] ?? '');
} catch (error) {
  console.error(`nothing is released: ${error.message}`);
  process.exitCode = 1;
}

function release(version) {
  const tag = `v${version}`;
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('write a version, such as 0.1.0');
  if (run('git', 'status', '--porcelain') !== '') throw new Error('there are uncommitted changes');
  if (run('git', 'tag', '--list', tag) !== '') throw new Error(`${tag} is there already`);
  const file = join(root, 'CHANGELOG.md');
  const day = new Date().toISOString().slice(0, 10);
  const changelog = cut(readFileSync(file, 'utf8'), version, day);
  run(process.execPath, 'scripts/version.js', version);
  writeFileSync(file, changelog);
  run('git', 'commit', '--all', '--quiet', `--message=Release ${version}`);
  run('git', 'tag', '--annotate', `--message=${tag}`, tag);
  console.log(`${tag} is committed and tagged. To publish it: git push origin HEAD ${tag}`);
}
