import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reach } from '../support/reach';
import { SHOP } from '../support/shop';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-map-'));
  mkdirSync(join(folder, 'k8s'));
  writeFileSync(join(folder, 'k8s/web.yaml'), SHOP);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const map = (args: readonly string[], stdin?: string) => reach(['map', ...args], { folder, stdin });

const requests = (json: string) =>
  (JSON.parse(json) as { ways: { request: string }[] }).ways.map(({ request }) => request);

test.each([
  [[], /^<svg /],
  [['--format', 'svg'], /^<svg /],
  [['--format', 'html'], /^<!doctype html>/],
  [['--format', 'mermaid'], /^%% made by cdk8s-reach\nflowchart LR\n/],
  [['--format', 'json'], /^\{\n {2}"version": 1,/],
] as const)('draws on stdout: %p', (args, start) => {
  const { stdout, stderr, exitCode } = map(['k8s', ...args]);
  expect([stderr, exitCode]).toEqual(['', 0]);
  expect(stdout).toMatch(start);
});

test.each([
  ['map.svg', /^<svg /],
  ['map.HTML', /^<!doctype html>/],
  ['map.mmd', /^%% /],
  ['map.json', /^\{/],
  ['map', /^<svg /],
])('writes %s in the form that its name says, and over itself', (name, start) => {
  expect(map(['k8s', '--output', name])).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  const first = readFileSync(join(folder, name), 'utf8');
  expect(first).toMatch(start);
  expect(map(['k8s', '--output', name]).exitCode).toBe(0);
  expect(readFileSync(join(folder, name), 'utf8')).toBe(first);
});

test('reads what kubectl prints', () => {
  expect(requests(map(['-', '--format', 'json'], SHOP).stdout)).toEqual([
    'http://shop.example.com/',
    'http://shop.example.com/old',
    'web.shop.svc:80',
  ]);
});

test('--focus keeps the ways that pass a thing', () => {
  const of = (focus: string) => requests(map(['k8s', '--format', 'json', '--focus', focus]).stdout);
  expect(of('shop.example.com')).toEqual([
    'http://shop.example.com/',
    'http://shop.example.com/old',
  ]);
  expect(of('Deployment/shop/web')).toEqual(['http://shop.example.com/', 'web.shop.svc:80']);
});

test('--diff shows what is added, removed and changed', () => {
  mkdirSync(join(folder, 'new'));
  const renamed = SHOP.replaceAll('/old', '/new').replace('number: 81', 'number: 80');
  writeFileSync(
    join(folder, 'new/web.yaml'),
    renamed.replace('port: 80, targetPort', 'port: 8000, targetPort'),
  );
  const { ways, nodes } = JSON.parse(map(['new', '--diff', 'k8s', '--format', 'json']).stdout) as {
    ways: { request: string; change?: string }[];
    nodes: { key: string; change?: string }[];
  };
  expect(ways.map(({ request, change }) => [request, change])).toEqual([
    ['http://shop.example.com/', 'changed'],
    ['http://shop.example.com/new', 'added'],
    ['web.shop.svc:8000', 'added'],
    ['http://shop.example.com/old', 'removed'],
    ['web.shop.svc:80', 'removed'],
  ]);
  expect(nodes.find(({ key }) => key === 'service "" shop/web:80')?.change).toBe('removed');
  expect(map(['new', '--diff', 'k8s']).stdout).toContain('2 added, 2 removed, 1 changed.</desc>');
  expect(map(['k8s', '--diff', 'k8s']).stdout).toBe(map(['k8s']).stdout);
});

test('--diff knows units by their names, wherever the two sets are', () => {
  const write = (set: string, port: number) => {
    for (const stage of ['prod', 'test']) {
      const place = join(folder, set, stage);
      mkdirSync(place, { recursive: true });
      writeFileSync(
        join(place, 'kustomization.yaml'),
        `resources: [web.yaml]\nnamespace: ${stage}\n`,
      );
      const service = (SHOP.split('---')[1] ?? '').replaceAll('port: 80', `port: ${port}`);
      writeFileSync(join(place, 'web.yaml'), service);
    }
  };
  write('before', 80);
  write('after', 80);
  const changes = () => {
    const { nodes, ways } = JSON.parse(
      map(['after', '--diff', 'before', '--format', 'json']).stdout,
    ) as { nodes: { cluster: string; change?: string }[]; ways: { change?: string }[] };
    return {
      clusters: [...new Set(nodes.map(({ cluster }) => cluster))],
      ways: ways.map(({ change }) => change),
    };
  };
  expect(changes()).toEqual({ clusters: ['prod', 'test'], ways: [undefined, undefined] });
  write('after', 81);
  expect(changes().ways).toEqual(['added', 'added', 'removed', 'removed']);
});

test('findings of rules stand at what they are found in', () => {
  const { nodes } = JSON.parse(map(['k8s', '--format', 'json']).stdout) as {
    nodes: { label: string; findings: { rule: string }[] }[];
  };
  const at = nodes.find(({ label }) => label === 'Service shop/web has no port 81');
  expect(at?.findings.map(({ rule }) => rule)).toEqual(['NET501']);
});

const REFUSED: readonly (readonly [string, readonly string[], string])[] = [
  [
    'files without a way in',
    ['empty'],
    `reach: map: "empty" has no way in
  why: there is no Service, no route and no host port in these files; what charts and other tools make is not among them
  fix: write the path of the manifests, such as reach map dist
`,
  ],
  [
    'a focus that nothing is at',
    ['k8s', '--focus', 'shop.example.org'],
    `reach: --focus: "shop.example.org" is on no way in
  why: the nearest names are shop.example.com, web.shop.svc
  fix: write what reach explain lists, such as shop.example.com or Service/shop/web
`,
  ],
  [
    'a focus that is none, with a format that is none, and options of others',
    ['k8s', '--focus', 'http:/shop', '--format', 'png', '--from', 'pod:shop', '--quiet'],
    `reach: --from is an option of explain
  why: it says what is asked, and has no effect on other commands
  fix: remove it, or write reach explain QUESTION PATH
reach: --quiet is an option of check
  why: it has no effect on other commands
  fix: remove it, or write reach check PATH
reach: --format: "png" is not known
  why: --format accepts svg, html, mermaid, json
  fix: write one of them, such as --format svg
reach: --focus: "http:/shop" is not a name, an address or an object
  why: a map is narrowed to the ways that pass one of them
  fix: write for example shop.example.com, 192.0.2.7:443 or Service/shop/web
`,
  ],
  [
    'stdin beside stdin',
    ['-', '--diff', '-'],
    `reach: --diff: "-" is compared with itself
  why: what is piped in is read once
  fix: write one of the two into a file
`,
  ],
  [
    'a focus with a path',
    ['k8s', '--focus', 'http://shop.example.com/old'],
    `reach: --focus: "http://shop.example.com/old" has a path
  why: which route takes a path is a question for reach explain
  fix: write the host alone, such as shop.example.com
`,
  ],
  [
    'a file that is no map',
    ['k8s', '--output', 'notes.txt'],
    `reach: --output: "notes.txt" is there already, and is no map
  why: a map is written over another map, and over nothing else
  fix: write the name of a new file, or remove this one
`,
  ],
  [
    'a file that leads to one that is no map',
    ['k8s', '--output', 'link.svg'],
    `reach: --output: "link.svg" is there already, and is no map
  why: a map is written over another map, and over nothing else
  fix: write the name of a new file, or remove this one
`,
  ],
  [
    'a folder',
    ['k8s', '--output', 'k8s'],
    `reach: --output: "k8s" is there already, and is no map
  why: a map is written over another map, and over nothing else
  fix: write the name of a new file, or remove this one
`,
  ],
  [
    'a file in a folder that is not there',
    ['k8s', '--output', 'maps/map.svg'],
    `reach: --output: "maps/map.svg" cannot be written (ENOENT)
  why: the map goes into this file
  fix: write the path of a file in a folder that exists, with the permission to write it
`,
  ],
];

test.each(REFUSED)('refuses %s', (_, args, stderr) => {
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'notes.txt'), 'to do\n');
  symlinkSync('notes.txt', join(folder, 'link.svg'));
  expect(map(args)).toEqual({ stdout: '', stderr, exitCode: 1 });
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('to do\n');
  expect(existsSync(join(folder, 'maps'))).toBe(false);
});

test.each([['check'], ['explain'], ['units'], ['test', 'intents.yaml'], ['rules'], ['cluster']])(
  '%s takes no option of map',
  (...verb) => {
    expect(reach([...verb, 'k8s', '--focus', 'shop'], { folder }).stderr).toContain(
      'reach: --focus is an option of map\n',
    );
  },
);

test('Mermaid draws so many connections, and no more', () => {
  const services = Array.from({ length: 60 }, (_, at) =>
    SHOP.split('---')[1]?.replace('name: web', `name: web-${at}`),
  );
  writeFileSync(join(folder, 'k8s/many.yaml'), services.join('---'));
  expect(map(['k8s', '--format', 'mermaid'])).toEqual({
    stdout: '',
    stderr: `reach: --format: "mermaid" cannot show 189 connections
  why: Mermaid lays out a diagram when a page is opened, and above 150 connections it is neither quick nor readable
  fix: write --format svg or --format html, or show a part of it with --focus
`,
    exitCode: 1,
  });
  expect(map(['k8s', '--format', 'mermaid', '--focus', 'web-7.shop']).exitCode).toBe(0);
});
