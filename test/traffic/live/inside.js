// The first process of a run. When it ends, the kernel ends all others, and with them go their
// network namespaces and mounts; so a run that is killed leaves nothing behind.
const { execFileSync, spawn } = require('node:child_process');
const { mkdirSync } = require('node:fs');

const run = (...[program, ...args]) => execFileSync(program, args);
run('mount', '-t', 'tmpfs', 'run', '/run');
for (const folder of ['netns', 'tmp', 'etc', 'etc-work']) mkdirSync(`/run/${folder}`);
// FRR has users of its own, which are in /etc of this run alone.
const layers = 'lowerdir=/etc,upperdir=/run/etc,workdir=/run/etc-work';
run('mount', '-t', 'overlay', 'etc', '-o', layers, '/etc');
run('ip', 'link', 'set', 'lo', 'up');

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, TMPDIR: '/run/tmp' },
});
child.on('exit', (code) => process.exit(code ?? 1));
process.stdin.resume().on('close', () => process.exit(1));
