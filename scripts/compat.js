// Fails where the public surface has lost or changed something since the last tagged version: jsii-diff
// compares what jsii learns of the two. `--before v0.2.0` looks for the last one before that tag. What a new
// minor version before 1.0 may break stands in .compatignore, a line for each.
const { execFileSync, spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { parseArgs } = require('node:util');

const root = join(__dirname, '..');
const { values } = parseArgs({ options: { before: { type: 'string' } } });
const commit = values.before === undefined ? 'HEAD' : `${values.before}^`;
const describe = ['describe', '--tags', '--abbrev=0', '--match=v*', commit];
const { status, stdout } = spawnSync('git', describe, { cwd: root, encoding: 'utf8' });
if (status === 0) compareWith(stdout.trim());
else console.log('no version is tagged yet, so there is nothing to be compatible with');

function compareWith(tag) {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-compat-'));
  const old = join(folder, 'cdk8s-reach');
  try {
    execFileSync('git', ['worktree', 'add', '--detach', old, tag], { cwd: root, stdio: 'ignore' });
    symlinkSync(join(root, 'node_modules'), join(old, 'node_modules'));
    for (const one of [old, root])
      execFileSync('node', ['scripts/jsii.js', '--assembly'], { cwd: one });
    const program = join(root, 'node_modules', '.bin', 'jsii-diff');
    const ignored = `--ignore-file=${join(root, '.compatignore')}`;
    const diff = spawnSync(program, ['--error-on=all', ignored, old, root], { stdio: 'inherit' });
    console.log(diff.status === 0 ? `compatible with ${tag}` : `not compatible with ${tag}`);
    process.exitCode = diff.status;
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', old], { cwd: root, stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  }
}
