import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Cluster, ExternalAlias, Fleet, PodSecurity } from '../../lib';
import { testRefusals } from '../support/refusal';
import { NAMESPACES } from './namespaces.refusals';

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
});
afterEach(() => {
  rmSync(outdir, { recursive: true, force: true });
});

const namespaces = [
  { name: 'shop', labels: { gateway: 'edge' }, podSecurity: PodSecurity.RESTRICTED },
  { name: 'data' },
];

const TEXT = `apiVersion: v1
kind: Namespace
metadata:
  labels:
    gateway: edge
    pod-security.kubernetes.io/enforce: restricted
  name: shop
---
apiVersion: v1
kind: Namespace
metadata:
  name: data
`;

const charts = (scope: Cluster | App) =>
  ['00-first', 'shop', 'data'].map((id) => {
    const chart = new Chart(scope, id, { namespace: 'shop' });
    new ExternalAlias(chart, 'db', { target: 'db.example.com' });
    return chart;
  });

const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml'));

test.each([
  ['above its charts', true],
  ['beside its charts', false],
])('of a cluster %s, are the first file of its folder', (_, isAbove) => {
  const fleet = new Fleet({ outdir });
  const lab = new Cluster(fleet, 'lab', { namespaces });
  charts(isAbove ? lab : fleet);
  fleet.synth();
  const folder = join(outdir, 'lab');
  const [first = '', ...rest] = filesIn(folder).sort();
  expect(readFileSync(join(folder, first), 'utf8')).toBe(TEXT);
  expect(rest).toHaveLength(3);
});

test('are the first file also where charts depend on each other', () => {
  const fleet = new Fleet({ outdir });
  const [first, second] = charts(new Cluster(fleet, 'lab', { namespaces }));
  if (second) first?.addDependency(second);
  fleet.synth();
  const [name = ''] = filesIn(join(outdir, 'lab')).sort();
  expect(readFileSync(join(outdir, 'lab', name), 'utf8')).toBe(TEXT);
});

test('of a stock App are a file too', () => {
  const app = new App({ outdir });
  new Cluster(app, 'lab', { namespaces });
  app.synth();
  expect(filesIn(outdir).map((name) => readFileSync(join(outdir, name), 'utf8'))).toEqual([TEXT]);
});

test('an empty list makes no file', () => {
  const app = new App({ outdir });
  new Cluster(app, 'lab', { namespaces: [] });
  app.synth();
  expect(filesIn(outdir)).toEqual([]);
});

testRefusals(NAMESPACES);
