// npm run test:traffic -- [--no-build] [what jest takes]
const { spawn, spawnSync } = require('node:child_process');
const { join } = require('node:path');
require('../../support/require-ts');
const { prepare } = require('./lab/prepare');

/** What the suite cannot do without, each with why not. */
function obstacle() {
  if (process.platform !== 'linux') return 'it needs network namespaces, which Linux has';
  if (process.getuid() !== 0) return 'network namespaces need root';
  const tools = ['ip', 'unshare', 'nsenter', 'mount', 'sysctl'];
  const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0);
  if (missing.length > 0) return `there is no ${missing.join(', no ')}`;
  // Each run has its network, its processes and its mounts to itself, and they go with it.
  const unshared = spawnSync('unshare', [...APART, 'true'], { encoding: 'utf8' });
  return unshared.status === 0 ? undefined : unshared.stderr.trim();
}

const APART = ['--pid', '--fork', '--kill-child', '--mount', '--mount-proc', '--net', '--ipc'];

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
const inside = [process.execPath, join(__dirname, 'inside.js'), process.execPath, ...jest];
const child = spawn('unshare', [...APART, ...inside], {
  cwd: join(__dirname, '../../..'),
  // Nothing is ever written: what is inside ends when this end of the pipe closes.
  stdio: ['pipe', 'inherit', 'inherit'],
  env: { ...process.env, REACH_TRAFFIC_MISSING: JSON.stringify(missing) },
});
child.on('exit', (code) => (process.exitCode = code ?? 1));
