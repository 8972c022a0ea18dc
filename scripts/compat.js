// Fails where the public surface has lost or changed something since the last tagged version: jsii-diff
// compares what jsii learns of the two.
const { execFileSync, spawnSync } = require('node:child_process');
const { mkdtempSync, rmSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '..');
const { status, stdout } = spawnSync('git', ['describe', '--tags', '--abbrev=0', '--match=v*'], {
  cwd: root,
  encoding: 'utf8',
});
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
    const diff = spawnSync(program, ['--error-on=all', old, root], { stdio: 'inherit' });
    console.log(diff.status === 0 ? `compatible with ${tag}` : `not compatible with ${tag}`);
    process.exitCode = diff.status;
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', old], { cwd: root, stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  }
}
