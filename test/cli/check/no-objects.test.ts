import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reach } from '../../support/reach';

const TEMPLATE = 'apiVersion: v1\nkind: Service\nmetadata: { name: {{ .Release.Name }} }\n';
const TESTS = '- { request: "http://shop.example.com/", expect: reached }\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-no-objects-'));
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'chart/templates'), { recursive: true });
  writeFileSync(join(folder, 'chart/Chart.yaml'), 'name: shop\nversion: 1.0.0\n');
  writeFileSync(join(folder, 'chart/templates/service.yaml'), TEMPLATE);
  writeFileSync(join(folder, 'tests.yaml'), TESTS);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const MANIFESTS = `  why: an answer about nothing would look like one about the manifests
  fix: write the path of the manifests, or - to pipe them in
`;
const RENDERED = `  why: a template is no manifest before its program has filled it in
  fix: render it, such as helm template NAME CHART > rendered.yaml, and write the path of the result
`;

test.each([
  [['check', 'empty'], `reach: check finds no Kubernetes object in empty\n${MANIFESTS}`],
  [['check', 'chart'], `reach: check finds no Kubernetes object in chart\n${RENDERED}`],
  [
    ['check', 'chart', 'empty'],
    `reach: check finds no Kubernetes object in chart, empty\n${RENDERED}`,
  ],
  [['check', '-'], `reach: check finds no Kubernetes object in -\n${MANIFESTS}`],
  [
    ['explain', 'http://shop.example.com/', 'empty'],
    `reach: explain finds no Kubernetes object in empty\n${MANIFESTS}`,
  ],
  [
    ['explain', 'http://shop.example.com/', 'chart', '--from', 'pod:shop'],
    `reach: explain finds no Kubernetes object in chart\n${RENDERED}`,
  ],
  [['test', 'tests.yaml', 'chart'], `reach: test finds no Kubernetes object in chart\n${RENDERED}`],
])('reach %j cannot run', (args, stderr) => {
  const result = reach(args, { folder });
  expect({ exitCode: result.exitCode, stderr: result.stderr }).toEqual({ exitCode: 1, stderr });
});
