// npm run definitions: the modules that hold the definitions of test/crds, by their hashes
const { spawnSync } = require('node:child_process');
const { tmpdir } = require('node:os');
const releases = require('./releases.json');

for (const [release, { module, sum }] of Object.entries(releases)) {
  const version = release.slice(release.lastIndexOf('-v') + 1);
  const args = ['mod', 'download', '-json', `${module}@${version}`];
  const { stdout, status } = spawnSync('go', args, { cwd: tmpdir(), encoding: 'utf8' });
  const { Sum: got, Error: why } = status === null ? {} : JSON.parse(stdout || '{}');
  const isRight = got === sum;
  const told = isRight ? 'is there' : (why ?? (got ? `has the hash ${got}` : 'needs Go'));
  process.stdout.write(`${release}: ${told}\n`);
  if (!isRight) process.exitCode = 1;
}
