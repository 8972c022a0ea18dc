// Runs the tests many times beside ten processes that never rest, up to the first run that fails:
// `npm run test:busy -- 20`, or `npm run test:busy -- 20 test/emit test/fleet` for some of them.
const { spawn, spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const [runs = '20', ...paths] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(runs)) throw new Error(`how often? "${runs}" is not a number`);

// Each ends with its parent, however that ends.
const script = `while (process.ppid === ${process.pid});`;
const busy = Array.from({ length: 10 }, () => spawn(process.execPath, ['-e', script]));

/** Whether a run passes, whose output is shown where it does not. */
function passes(run) {
  const start = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [jest, '--ci', ...paths], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (status !== 0) process.stderr.write(stderr + stdout);
  const counts = stdout.trimEnd().split('\n').at(-1);
  console.log(`run ${run} of ${runs}: ${Math.round((Date.now() - start) / 1000)} s, ${counts}`);
  return status === 0;
}

let run = 1;
while (run <= Number(runs) && passes(run)) run += 1;
process.exitCode = run > Number(runs) ? 0 : 1;
for (const one of busy) one.kill();
