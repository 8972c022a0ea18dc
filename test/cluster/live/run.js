// npm run test:cluster -- [--kubernetes 1.37] [--no-build] [what jest takes]
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const args = process.argv.slice(2);
const env = { ...process.env };
const release = args.indexOf('--kubernetes');
if (release >= 0) env.REACH_KUBERNETES = args.splice(release, 2)[1];
const noBuild = args.indexOf('--no-build');
if (noBuild >= 0) {
  args.splice(noBuild, 1);
  env.REACH_NO_BUILD = '1';
}

const root = join(__dirname, '../../..');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const config = join(__dirname, 'jest.config.js');
const { status } = spawnSync(process.execPath, [jest, '--config', config, ...args], {
  cwd: root,
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
