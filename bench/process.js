// Runs a command to its end or to a limit, and says how long it took, on how much processor and memory.
const { spawn, spawnSync } = require('node:child_process');
const { closeSync, mkdirSync, openSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { clearTimeout, setTimeout } = require('node:timers');

// GNU time knows the peak of any process, and is so small that it adds nothing to it.
const TIME = '/usr/bin/time';
const hasTime = /^\d+\n$/.test(
  spawnSync(TIME, ['--format=%M', 'true'], { encoding: 'utf8' }).stderr ?? '',
);

/**
 * What a machine sets for all its Node processes is not what is measured: further certificates alone triple
 * the time in which Node starts.
 */
const ENV = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')),
);

let running;
// What runs goes with the bench, whatever ends that.
process.on('exit', () => killGroup(running));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/**
 * Seconds, peak megabytes and, where GNU time is, seconds of processor of a command, or why it was stopped. The folder takes `out` (which holds
 * what it prints, unless it `reports` its own peak) and what is said about the run.
 */
async function run(command, folder, limit) {
  const files = filesIn(folder, command);
  const begin = process.hrtime.bigint();
  const end = await ended(start(command, files), limit);
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  const errors = readFileSync(files.stderr, 'utf8');
  if (end.isLate) return { stopped: `> ${limit}`, reason: '' };
  if (end.code !== 0) return { stopped: wordFor(end, errors), reason: reasonIn(errors) };
  return { seconds, ...used(command, files) };
}

function filesIn(folder, { reports }) {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  return {
    stdout: reports ? join(folder, 'report') : join(out, 'all.yaml'),
    stderr: join(folder, 'errors'),
    peak: join(folder, 'peak'),
  };
}

/** Starts a command as a group of its own, so that all of it can be stopped. */
function start({ file, args, env = {}, cwd }, { stdout, stderr, peak }) {
  const fds = [openSync(stdout, 'w'), openSync(stderr, 'w')];
  const timed = hasTime
    ? [TIME, '--format=%M %U %S', `--output=${peak}`, file, ...args]
    : [file, ...args];
  const child = spawn(timed[0], timed.slice(1), {
    env: { ...ENV, ...env },
    cwd,
    detached: true,
    stdio: ['ignore', ...fds],
  });
  fds.forEach((fd) => closeSync(fd));
  running = child.pid;
  return child;
}

function ended(child, limit) {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      killGroup(child.pid);
    }, limit * 1000);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      running = undefined;
      resolve({ code, signal, isLate });
    });
  });
}

function killGroup(pid) {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

/** The kernel kills what takes too much memory; V8 and Go say so themselves. */
function wordFor({ code, signal }, errors) {
  const isKilled = signal === 'SIGKILL' || code === 137;
  const saysSo = /out of memory|cannot allocate memory/i.test(errors);
  return isKilled || saysSo ? 'out of memory' : 'failed';
}

/** The line that names the error, for Node prints a trace below it; or else the last one. */
function reasonIn(text) {
  const lines = text.trim().split('\n');
  return (lines.find((line) => /\berror:/i.test(line)) ?? lines.at(-1)).slice(0, 200);
}

function used({ reports }, files) {
  if (!hasTime) {
    return { megabytes: reports ? Number(readFileSync(files.stdout, 'utf8')) : undefined };
  }
  // What ended with another code than 0 has a line of its own before the numbers.
  const [kilobytes, user, system] = readFileSync(files.peak, 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map(Number);
  return { megabytes: kilobytes / 1024, cpu: user + system };
}

module.exports = { hasTime, run };
