import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../../lib/report/forms';
import { Folder } from '../support/folder';
import { reach } from '../support/reach';

const CLI = join(__dirname, '../../build/lib/cli/main.js');

/** What terminals, browsers, GitHub and parsers of reports obey, hide or link. */
const HOSTILE = [
  ...[
    'ops@evil.example',
    '@team',
    '#123',
    'GH-1',
    '<script>alert(1)</script>',
    '<img src=x onerror=y>',
  ],
  ...[
    '`id`',
    'a|b',
    '[x](http://evil.example)',
    '![x](y)',
    '**b**',
    '~~s~~',
    '# h',
    '$(id)',
    '&amp;',
    '&#60;',
  ],
  ...[
    '::error::x',
    '::set-output name=a::b',
    '%0A::error::x',
    '##[error]x',
    ']]>',
    '<!--',
    '-->',
    '" onload="',
  ],
  ...[
    '\u202egnp.exe',
    '\u2066a\u2069',
    '\u200b',
    '\u00ad',
    '\u001b[31m',
    '\u009b2J',
    '\u0000',
    '\n::error::x',
  ],
  ...['\r', '\u2028'],
];

const PATTERNS: Readonly<Record<string, RegExp>> = {
  text: /[^\n\P{Cc}]|[\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u,
  json: /[^\n\P{Cc}]|[\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u,
  sarif: /[^\n\P{Cc}]|[\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u,
  junit:
    /[^\n\P{Cc}]|[\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069]|<(?!\/?(?:testsuites?|testcase|failure|skipped|system-out)\b|\?xml)/u,
  github:
    /[^\n\P{Cc}]|[\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069]|^(?!::(?:error|warning|notice) )./mu,
  markdown:
    /[^\n\P{Cc}]|[\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069]|@|(?<!^#?)#(?=\d)(?!\d+;)|<(?!br>|!-- -->)|(?<!\\)`/mu,
};

test.each(HOSTILE)('%j as a name, a port, a label and a value is only shown', (hostile) => {
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: hostile, labels: { [hostile]: hostile } },
    spec: { type: hostile, ports: [{ port: 80, name: hostile, nodePort: 1 }] },
  };
  const stdin = JSON.stringify([service]).slice(1, -1);
  for (const form of Object.keys(FORMS)) {
    const { stdout, exitCode } = reach(['check', '-', '--format', form], { stdin });
    expect(exitCode).not.toBe(1);
    expect(stdout).not.toMatch(PATTERNS[form] ?? /^/);
  }
});

test.each(HOSTILE.filter((text) => !text.includes('\0')))(
  '%j in a refusal is only shown',
  (hostile) => {
    for (const args of [
      ['check', hostile],
      ['rules', hostile],
      ['check', '-', '--format', hostile],
      [hostile],
    ]) {
      const { stderr } = reach(args);
      expect(stderr).not.toMatch(PATTERNS['text'] ?? /^/);
    }
  },
);

test('values of environment variables are not printed', () => {
  process.env['REACH_SECRET'] = 'hunter2';
  const stdin =
    'apiVersion: v1\nkind: Service\nmetadata: {name: "$REACH_SECRET ${REACH_SECRET} $(REACH_SECRET)"}\nspec: {type: x}\n';
  const { stdout, stderr } = reach(['check', '-'], { stdin });
  expect(stdout + stderr).not.toContain('hunter2');
});

const folder = new Folder();

test('a report that a full disk does not take is exit 1', () => {
  if (!existsSync('/dev/full')) return;
  folder.write('a.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n');
  const full = openSync('/dev/full', 'w');
  const { status } = spawnSync(process.execPath, [CLI, 'check', folder.path], {
    stdio: ['ignore', full, 'ignore'],
  });
  closeSync(full);
  expect(status).toBe(1);
  expect(reach(['check', folder.path, '--output', '/dev/full']).exitCode).toBe(1);
});

test('a report whose reader has gone is exit 1', () => {
  folder.write('a.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n');
  const script = `(sleep 1; "$0" "$1" check "$2"; echo $? >&2) | true`;
  const { stderr } = spawnSync('bash', ['-c', script, process.execPath, CLI, folder.path], {
    encoding: 'utf8',
  });
  expect(stderr.trim()).toBe('1');
});
