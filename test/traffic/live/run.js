// npm run test:traffic -- [--no-build] [what jest takes]
const { join } = require('node:path');
require('../../support/require-ts');
const { obstacle, startApart } = require('./apart');
const { prepare } = require('./lab/prepare');

function stop(why) {
  process.stdout.write(`no traffic: ${why}\n`);
  process.exit(3);
}

const args = process.argv.slice(2);
const isBuilt = args.includes('--no-build');
const why = obstacle();
if (why !== undefined) stop(why);
const { needed, missing, cache } = prepare(!isBuilt);
if (needed !== undefined) stop(needed);

const jest = [
  ...[join(__dirname, '../../../node_modules/jest/bin/jest.js')],
  ...['--config', join(__dirname, 'jest.config.js'), '--cacheDirectory', cache],
  ...args.filter((one) => one !== '--no-build'),
];
const child = startApart([process.execPath, ...jest], {
  cwd: join(__dirname, '../../..'),
  env: { ...process.env, REACH_TRAFFIC_MISSING: JSON.stringify(missing) },
});
child.on('exit', (code) => (process.exitCode = code ?? 1));
