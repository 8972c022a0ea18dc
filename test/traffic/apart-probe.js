// A run in small: the network of the suite, a process that would stay, a file. It ends when it is ended.
const { spawn } = require('node:child_process');
const { readdirSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { setInterval } = require('node:timers');
const { join } = require('node:path');
require('../support/require-ts');
const { makeNetwork } = require('./live/lab/network');

makeNetwork();
const marker = process.argv[2];
spawn('sleep', ['600'], { env: { ...process.env, MARKER: marker }, detached: true });
writeFileSync(join(tmpdir(), marker), '');
const namespaces = readdirSync('/run/netns').sort().join(',');
process.stdout.write(`${namespaces} ${readdirSync(tmpdir()).length}\n`);
setInterval(() => {}, 1000);
