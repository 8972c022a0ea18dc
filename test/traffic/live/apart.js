// What keeps a run apart from the machine and from other runs.
const { spawn, spawnSync } = require('node:child_process');
const { join } = require('node:path');

/** A run has its network, its processes and its mounts to itself, and they go with it. */
const APART = ['--pid', '--fork', '--kill-child', '--mount', '--mount-proc', '--net', '--ipc'];

/** Why there can be no run here; nothing where there can. */
function obstacle() {
  if (process.platform !== 'linux') return 'it needs network namespaces, which Linux has';
  if (process.getuid() !== 0) return 'network namespaces need root';
  const tools = ['ip', 'unshare', 'nsenter', 'mount', 'sysctl'];
  const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0);
  if (missing.length > 0) return `there is no ${missing.join(', no ')}`;
  const unshared = spawnSync('unshare', [...APART, 'true'], { encoding: 'utf8' });
  return unshared.status === 0 ? undefined : unshared.stderr.trim();
}

/** Starts a program with its arguments apart; it ends with whoever starts it. */
function startApart(command, options = {}) {
  const inside = [process.execPath, join(__dirname, 'inside.js'), ...command];
  return spawn('unshare', [...APART, ...inside], {
    ...options,
    // Nothing is ever written: what is inside ends when this end of the pipe closes.
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}

module.exports = { obstacle, startApart };
