import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const BIN = join(ROOT, 'build/lib/cli/main.js');

function reach(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    input,
    encoding: 'utf8',
  });
  return { exitCode: status, stdout, stderr };
}

const SERVICE = `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 70000}]}
`;

test('manifests come in by a pipe, findings go out, and the code says that there are some', () => {
  const { exitCode, stdout, stderr } = reach(['check', '-', '--quiet'], SERVICE);
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' });
  expect(stdout).toMatch(/^error NET\d+ .* \(stdin:4\)\n$/);
});

test('what cannot be run says why on stderr', () => {
  expect(reach(['lint'])).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^reach: verb: "lint" is not known\n {2}why: .+\n {2}fix: .+\n$/,
    ) as unknown,
  });
});

test('waivers are judged by the day of today where none is given', () => {
  const over = SERVICE.replace(
    '{name: web}',
    '{name: web, annotations: {reach.cdk8s.io/waive: "NET201 until 2020-01-01: gone"}}',
  );
  expect(reach(['check', '-', '--quiet'], over).stdout).toContain(
    'warning NET007 waiver-expired: the waiver of NET201 expired after 2020-01-01',
  );
});

test('--version says the release', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(reach(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/caches' }, '/caches/cdk8s-reach'],
  ['none', { XDG_CACHE_HOME: '', HOME: '/home/ann' }, '/home/ann/.cache/cdk8s-reach'],
])('what is compiled is kept in a folder of the user, with %s', (_, env, folder) => {
  const script = [
    `require('node:module').enableCompileCache = (folder) => console.log(folder);`,
    `process.argv = ['node', 'reach', '--version'];`,
    `require(${JSON.stringify(BIN)});`,
  ];
  const { stdout } = spawnSync(process.execPath, ['-e', script.join('\n')], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  expect(stdout.split('\n')[0]).toBe(folder);
});
