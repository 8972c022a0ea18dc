import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { Checks } from '../../lib/checks/checks';
import { Waiver } from '../../lib/checks/waiver';
import { Cluster } from '../../lib/cluster/cluster';
import type { FleetProps } from '../../lib/fleet/fleet';
import { Fleet } from '../../lib/fleet/fleet';
import { messageOf } from '../support/refusal';

let outdir = '';
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
});
afterEach(() => {
  rmSync(outdir, { recursive: true, force: true });
});

const service = (chart: Chart, name: string) =>
  new ApiObject(chart, name, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: {
      type: 'NodePort',
      selector: { app: 'web' },
      ports: [{ port: 80, nodePort: 30080 }],
    },
  });

const conflict = (props: FleetProps = {}) => {
  const fleet = new Fleet({ outdir, ...props });
  const chart = new Chart(fleet, 'shop');
  service(chart, 'b');
  service(chart, 'a');
  return fleet;
};

test('an error stops the synth before a byte is written', () => {
  const fleet = conflict();
  expect(
    messageOf(() => {
      fleet.synth();
    }),
  ).toBe(`no file was written, since the checks found:
error NET203 node-port-collision: node port 30080 is claimed by 2 Services
  shop/a   Service default/a   spec.ports[0].nodePort
  shop/b   Service default/b   spec.ports[0].nodePort
  why: a node port is opened on every node, so only one Service can use it, for any protocol
  fix: Write another node port (free nearby: 30081), or remove it so that the cluster picks one.
  see: npx cdk8s-reach rules NET203`);
  expect(readdirSync(outdir)).toEqual([]);
});

test.each([Checks.REPORT, Checks.OFF])('%s lets it be written', (checks) => {
  conflict({ checks }).synth();
  expect(existsSync(join(outdir, 'shop.k8s.yaml'))).toBe(true);
});

test('each cluster is checked apart', () => {
  const fleet = new Fleet({ outdir });
  for (const id of ['lab', 'home']) {
    service(new Chart(new Cluster(fleet, id, { kubernetes: '1.33' }), 'shop'), 'web');
  }
  fleet.synth();
  expect(readdirSync(outdir).sort()).toEqual(['.cdk8s-reach.sha256', 'home', 'lab']);
});

test('the folder says what is true of its clusters, and what is waived', () => {
  const fleet = new Fleet({ outdir, checks: Checks.OFF });
  const lab = new Cluster(fleet, 'lab', { kubernetes: '1.33', serviceCidrs: ['10.96.0.0/12'] });
  const chart = new Chart(lab, 'shop');
  Waiver.add(service(chart, 'web'), { rule: 'NET203', reason: 'never both deployed' });
  fleet.synth();
  const [cluster, waiver, entry] = readFileSync(join(outdir, '.cdk8s-reach.sha256'), 'utf8').split(
    '\n',
  );
  expect(cluster).toBe(
    '# cluster lab {"assumed":["metallb","gatewayApi","gatewayChannel","metallbNamespace","domain","nodePortRange"],"domain":"cluster.local","gatewayApi":"1.1","gatewayChannel":"standard","kubernetes":"1.33","metallb":"0.16","metallbNamespace":"metallb-system","nodePortRange":"30000-32767","serviceCidrs":["10.96.0.0/12"]}',
  );
  expect(waiver).toBe(
    '# waiver {"cluster":"lab","objects":["Service default/web"],"reason":"never both deployed","rule":"NET203"}',
  );
  expect(entry).toMatch(/^[0-9a-f]{64} {2}lab\/shop\.k8s\.yaml$/);
});

test('the folder says so too where nothing is asked of the objects', () => {
  const fleet = new Fleet({ outdir, checks: Checks.OFF });
  for (const id of ['lab', 'home']) {
    service(new Chart(new Cluster(fleet, id, { kubernetes: '1.33' }), 'shop'), 'web');
  }
  fleet.synth();
  const lines = readFileSync(join(outdir, '.cdk8s-reach.sha256'), 'utf8').split('\n');
  expect(lines.slice(0, 2).map((line) => line.replace(/ \{.*/, ''))).toEqual([
    '# cluster home',
    '# cluster lab',
  ]);
});

test('refuses a mode that there is not', () => {
  expect(messageOf(() => new Fleet({ outdir, ...({ checks: 'warn' } as object) })))
    .toBe(`the app: checks: "warn" is not one of the values of Checks
  why: it must be one of the values of Checks
  fix: write Checks.ERROR or Checks.REPORT or Checks.OFF`);
});
