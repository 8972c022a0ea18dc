import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../../lib/report/forms';
import { Folder } from '../support/folder';
import { reach } from '../support/reach';

const CLI = join(__dirname, '../../build/lib/cli/main.js');

/** What terminals, browsers, GitHub, CI systems and parsers of reports obey, hide, link or notify. */
const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  'mails and mentions': ['ops@evil.example', 'mailto:ops@evil.example', '@team', '@org/team'],
  references: ['#123', 'GH-1', 'org/repo#1', ':+1:', ':smile_cat:', '$x$-$y$'],
  HTML: ['<script>alert(1)</script>', '<img src=x onerror=y>', '<!--', '-->', '&amp;', '&#60;'],
  Markdown: ['`id`', '``', '**b**', '__b__', '~~s~~', '# h', '- [ ] a', '---', '\\', '\\`'],
  tables: ['a|b', '\\|', '\\\\|', '|---|'],
  links: ['[x](http://evil.example)', '![x](y)', '[x](1)', 'www.evil.example', '//evil.example/a'],
  XML: [']]>', '" onload="', '</failure><failure>', '<?xml?>', '\ufffe'],
  commands: [
    '::error::x',
    '::add-mask::x',
    '  ::error file=a,line=1::x',
    '%0A::error::x',
    '%0a%25',
  ],
  'commands anywhere': ['##[error]x', 'a ##[add-mask]x', '##vso[task.setvariable variable=a]x'],
  'new lines': ['\n::error::x', '\r::error::x', '\r\n', '\u2028', '\u2029', '\u0085', '\u000b'],
  'escape codes': ['\u001b[31m', '\u001b[2J', '\u001bc', '\u0007', 'a\u0008b', '\u0000', '\u007f'],
  'OSC 8': ['\u001b]8;;http://evil.example\u0007x', '\u001b]8;;http://evil.example\u001b\\x'],
  'C1 controls': ['\u009b2J', '\u009d8;;http://evil.example\u009cx', '\u0090q\u009c'],
  bidirectional: ['\u202egnp.exe', '\u2066a\u2069', '\u200f', '\u061ca'],
  invisible: ['\u200b', '\u00ad', '\u2060', '\ufeffa', 'a\ufe0f', '\u034f', '\u3164', '\u{e0041}'],
  'half characters': ['\ud800', 'a\udc00', '\udc00\ud800'],
  places: ['../../nowhere/passwd', 'file:///etc/passwd', 'javascript:alert(1)', '$(id)'],
};

const ALL = Object.entries(HOSTILE).flatMap(([kind, texts]) =>
  texts.map((text): [string, string] => [kind, text]),
);

test('there are strings enough', () => {
  expect(new Set(ALL.map(([, text]) => text)).size).toBeGreaterThan(80);
});

const UNSEEN = /[^\n\P{C}]|[\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u;
const COMMAND = /##\w*\[.*|^\s*::[A-Za-z][\w-]*(?: .*)?::.*/m;

/** What a report must not hold, by its form. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  text: COMMAND,
  json: COMMAND,
  sarif: COMMAND,
  junit: new RegExp(
    `${COMMAND.source}|<(?!/?(?:testsuites?|testcase|failure|skipped|system-out)\\b|\\?xml version)|&(?!#\\d+;)`,
    'm',
  ),
  github: /^(?!::(?:error|warning|notice) )./m,
  markdown: /@|<(?!br>|!-- -->|\/?span>)|(?<!\\)\]\(|:\/\/|www\.|GH-\d|\\#\d|:[a-z+]\w*:|\$(?!<)/,
};

/** What is wrong of a whole report. */
const FAULTS: Readonly<Record<string, (report: string) => unknown>> = {
  json: (report) => void JSON.parse(report),
  sarif: sarifFault,
  github: (report) => /%(?!25|0A|3A|2C).*|%0A::.*/.exec(report)?.[0],
  markdown: markdownFault,
};

interface Sarif {
  readonly runs: readonly [{ readonly results: readonly SarifResult[] }];
}

interface SarifResult {
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
}

const URI = /^(?:(?:[\w.~!'()*-]|%[\dA-F]{2})+(?:\/|$))+$/;

/** Viewers show these texts, make links of them, and open the file. */
function sarifFault(report: string): string | undefined {
  const [{ results }] = (JSON.parse(report) as Sarif).runs;
  const texts = results.map(({ message }) => message.text);
  const places = results.flatMap(({ locations }) => locations);
  const names = places.flatMap((one) =>
    one.logicalLocations.map((name) => name.fullyQualifiedName),
  );
  const uris = places.map((one) => one.physicalLocation.artifactLocation.uri);
  return (
    [...texts, ...names].find((text) => UNSEEN.test(text)) ??
    texts.find((text) => text.includes('](')) ??
    uris.find((uri) => !URI.test(uri))
  );
}

/** A row that has not five cells, or a sign that formats. */
function markdownFault(report: string): string | undefined {
  const rows = report.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|-'));
  const bare = rows.map((row) => row.replace(/\\./g, ''));
  return bare.find((row) => row.split('|').length !== 7 || /[`*_~[\]]/.test(row));
}

/** JSON that YAML takes too, which has no such signs of control as they are. */
function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function faultsOf(form: string, report: string): unknown[] {
  const faults = [UNSEEN, FORBIDDEN[form] ?? /^/].map((pattern) => pattern.exec(report)?.[0]);
  return [...faults, FAULTS[form]?.(report)].filter((fault) => fault !== undefined);
}

const folder = new Folder();

const objectsOf = (hostile: string) =>
  [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: hostile, namespace: hostile, labels: { [hostile]: hostile } },
      spec: { type: hostile, [hostile]: 1, ports: [{ port: 80, name: hostile, nodePort: 1 }] },
    },
    {
      kind: 'Service',
      metadata: { name: `${hostile}2`, annotations: { 'cdk8s-reach/waive': hostile } },
    },
    { kind: hostile, metadata: { name: 'a' } },
    { apiVersion: hostile, kind: 'Ingress', metadata: { name: 'a' } },
  ].map(plainJson);

describe.each(Object.entries(HOSTILE))('of the %s', (_, texts) => {
  test.each(Object.keys(FORMS))('what stands in objects is only shown as %s', (form) => {
    const stdin = texts.flatMap(objectsOf).join('\n---\n');
    const run = reach(['check', '-', '--format', form], { stdin });
    expect([run.exitCode, faultsOf(form, run.stdout)]).toEqual([2, []]);
  });

  test.each(texts)('%j in a refusal is only shown', (hostile) => {
    const cluster = folder.write('cluster.yaml', plainJson({ kubernetes: hostile, [hostile]: 1 }));
    const refusals = [
      ['check', hostile],
      ['check', '-', '--format', hostile],
      ['check', '-', '--only', hostile],
      ['check', '-', '--cluster', hostile],
      ['check', '-', '--cluster', cluster],
      ['check', '-', '--baseline', hostile],
      ['rules', hostile],
      ['units', hostile],
      ['cluster', hostile],
      [`--${hostile}`],
      [hostile],
    ].map((args) => reach(args));
    expect(refusals.flatMap(({ stderr, stdout }) => faultsOf('text', stderr + stdout))).toEqual([]);
    expect(refusals.map(({ exitCode, stderr }) => exitCode === 1 && stderr !== '')).toEqual(
      refusals.map(() => true),
    );
  });
});

describe('in the names of files', () => {
  // The system has no other names, or gives them another form.
  const names = ALL.map(([, text]) => text).filter((text) => !/[\0/\ud800-\udfff]/.test(text));
  beforeEach(() => {
    for (const name of names) folder.write(`names/${name}.yaml`, objectsOf(name).join('\n---\n'));
  });

  test.each(Object.keys(FORMS))('they are only shown as %s', (form) => {
    const { stdout } = reach(['check', '.', '--format', form], { folder: folder.at('names') });
    expect(faultsOf(form, stdout)).toEqual([]);
    expect(stdout.match(/ has no apiVersion/g)?.length).toBeGreaterThan(names.length);
  });

  test('they are only shown among units', () => {
    const { stdout } = reach(['units', '.'], { folder: folder.at('names') });
    expect(faultsOf('text', stdout)).toEqual([]);
    expect(stdout).toContain('plain');
  });
});

test('what is seen of a cluster is only shown', () => {
  const node = (version: string) => ({
    ...{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'a' } },
    status: { nodeInfo: { kubeletVersion: version } },
  });
  for (const [, hostile] of ALL) {
    const stdin = [`v1.33.0${hostile}`, hostile].map((one) => plainJson(node(one))).join('\n');
    const ingressClass = plainJson({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: {
        name: hostile,
        annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' },
      },
      spec: { controller: hostile },
    });
    const { stdout } = reach(['cluster', '-'], { stdin: `${stdin}\n${ingressClass}` });
    expect(faultsOf('text', stdout)).toEqual([]);
  }
});

test('values of environment variables are not printed', () => {
  process.env['REACH_SECRET'] = 'hunter2';
  const stdin =
    'apiVersion: v1\nkind: Service\nmetadata: {name: "$REACH_SECRET ${REACH_SECRET} $(REACH_SECRET)"}\nspec: {type: x}\n';
  const { stdout, stderr } = reach(['check', '-'], { stdin });
  expect(stdout + stderr).not.toContain('hunter2');
});

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
