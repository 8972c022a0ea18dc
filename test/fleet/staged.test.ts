import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppProps } from 'cdk8s';
import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { parseAllDocuments } from 'yaml';
import { AddressPool, ApplyOrder, Cluster, ExposedApp, Exposure, Fleet } from '../../lib';
import type { Manifest } from '../support/chart';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Something in each stage, made in each way that there is. */
function fill(cluster: Cluster): void {
  const chart = new Chart(cluster, 'shop', { namespace: 'shop' });
  const pool = new AddressPool(chart, 'lan', { addresses: ['192.0.2.10-192.0.2.20'] });
  new ExposedApp(chart, 'web', {
    selector: { app: 'web' },
    ports: [{ port: 80 }],
    expose: [Exposure.loadBalancer({ address: pool.address('192.0.2.10') })],
  });
  new kplus.Namespace(chart, 'namespace', { metadata: { name: 'shop' } });
  const platform = new Chart(cluster, 'platform');
  new ApiObject(platform, 'router', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'router', namespace: 'metallb-system', annotations: { 'z.example.com': '' } },
  });
  new ApiObject(platform, 'late', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'late', annotations: { 'argocd.argoproj.io/sync-wave': '5' } },
  });
}

function synth(applyOrder?: ApplyOrder, props: AppProps = {}): Record<string, string> {
  const fleet = new Fleet({ outdir: folder, ...props });
  fill(new Cluster(fleet, 'lab', { applyOrder }));
  fleet.synth();
  return files();
}

function files(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function objects(): Manifest[] {
  return Object.values(files()).flatMap((text) =>
    parseAllDocuments(text).map((one) => one.toJS() as Manifest),
  );
}

describe('without an order', () => {
  test('the files are those of a stock App, byte for byte', () => {
    const texts = Object.values(synth());
    rmSync(folder, { recursive: true });
    const app = new App({ outdir: folder });
    fill(new Cluster(app, 'lab'));
    app.synth();
    expect(texts.sort()).toEqual(Object.values(files()).sort());
  });
});

describe('sync waves', () => {
  test('are annotations of what comes before all else, whoever made it', () => {
    synth(ApplyOrder.SYNC_WAVES);
    const waves = objects().map(({ kind, metadata: { name, annotations = {} } }) =>
      [kind, name, annotations['argocd.argoproj.io/sync-wave']].join(' '),
    );
    expect(waves.sort()).toEqual([
      'IPAddressPool lan -1',
      'L2Advertisement lan -1',
      'Namespace late 5',
      'Namespace shop -3',
      'Secret router -2',
      'Service web ',
    ]);
  });

  test('are written in the order of the keys', () => {
    expect(synth(ApplyOrder.SYNC_WAVES)['lab/platform.k8s.yaml']).toContain(`metadata:
  annotations:
    argocd.argoproj.io/sync-wave: "-2"
    z.example.com: ""
  name: router
  namespace: metallb-system
`);
  });

  test('are all that changes', () => {
    const without = synth();
    const waved = synth(ApplyOrder.SYNC_WAVES);
    const cut = (text: string) =>
      text.replaceAll(/( {2}annotations:\n)? {4}argocd.argoproj.io\/sync-wave: "-\d"\n/g, '');
    expect(Object.keys(waved)).toEqual(Object.keys(without));
    expect(cut(waved['lab/shop.k8s.yaml'] ?? '')).toBe(cut(without['lab/shop.k8s.yaml'] ?? ''));
  });
});

describe('folders', () => {
  test('hold the part of each chart that is of their stage', () => {
    expect(Object.keys(synth(ApplyOrder.FOLDERS))).toEqual([
      'lab/1-definitions/platform.k8s.yaml',
      'lab/1-definitions/shop.k8s.yaml',
      'lab/2-metallb/platform.k8s.yaml',
      'lab/3-addresses/shop.k8s.yaml',
      'lab/4-apps/shop.k8s.yaml',
    ]);
    expect(objects()).toHaveLength(6);
  });

  test.each([
    [YamlOutputType.FILE_PER_APP, 'lab/3-addresses/app.k8s.yaml'],
    [YamlOutputType.FILE_PER_RESOURCE, 'lab/3-addresses/IPAddressPool.lan.k8s.yaml'],
    [
      YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
      'lab/3-addresses/shop/IPAddressPool.lan.k8s.yaml',
    ],
  ])('are there for %s too', (yamlOutputType, file) => {
    expect(Object.keys(synth(ApplyOrder.FOLDERS, { yamlOutputType }))).toContain(file);
  });

  test('change no object', () => {
    synth();
    const before = objects().map((one) => JSON.stringify(one));
    rmSync(folder, { recursive: true });
    synth(ApplyOrder.FOLDERS);
    expect(
      objects()
        .map((one) => JSON.stringify(one))
        .sort(),
    ).toEqual(before.sort());
  });

  test('are of the cluster that asks for them alone', () => {
    const fleet = new Fleet({ outdir: folder });
    fill(new Cluster(fleet, 'lab', { applyOrder: ApplyOrder.FOLDERS }));
    fill(new Cluster(fleet, 'other'));
    fleet.synth();
    expect(Object.keys(files()).filter((name) => name.startsWith('other'))).toEqual([
      'other/platform.k8s.yaml',
      'other/shop.k8s.yaml',
    ]);
  });
});

test.each([undefined, ApplyOrder.FOLDERS])('a chart without objects has no file, %s', (order) => {
  const fleet = new Fleet({ outdir: folder });
  const cluster = new Cluster(fleet, 'lab', { applyOrder: order });
  new Chart(cluster, 'empty');
  fill(cluster);
  fleet.synth();
  expect(Object.keys(files()).filter((name) => name.includes('empty'))).toEqual([]);
});

test('a manifest folder holds YAML alone, and each document is an object', () => {
  synth(ApplyOrder.FOLDERS, { recordConstructMetadata: true });
  const all = readdirSync(join(folder, 'lab'), { recursive: true, withFileTypes: true });
  const odd = all.filter((one) => one.isFile() && !one.name.endsWith('.yaml'));
  expect(odd.map(({ name }) => name)).toEqual([]);
  const whole = objects().filter(({ apiVersion, kind, metadata }) =>
    [apiVersion, kind, metadata.name].every(Boolean),
  );
  expect(whole).toHaveLength(6);
});
