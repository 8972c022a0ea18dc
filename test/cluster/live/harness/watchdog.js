// Runs a program that ends with whoever started it, however that one ends: the pipe to here closes then.
const { spawn } = require('node:child_process');

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', () => process.exit(1));
child.on('exit', (code) => process.exit(code ?? 1));
process.stdin.resume().on('close', () => child.kill('SIGKILL'));
// Ctrl-C reaches the whole group; the suite ends its programs itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
