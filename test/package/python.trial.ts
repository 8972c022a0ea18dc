import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programIn, writtenInNode } from './pages';
import { hasRegistry, pack, Project, ROOT } from './project';
import { workloadInPython } from './workloads';

/** The same app twice, with props of every sort: structs, lists, enums, factories, handles. */
const JAVASCRIPT = `
const { App, Chart } = require('cdk8s');
const { AddressPool, Cluster, ExposedApp, Exposure, ExternalAlias, Fleet, LegacyBackend, Protocol } =
  require('cdk8s-reach');
const fleet = new Fleet({ outdir: 'js' });
const lab = new Cluster(fleet, 'lab', { kubernetes: '1.32', ingressClass: 'nginx' });
const chart = new Chart(lab, 'shop', { namespace: 'shop' });
const pool = new AddressPool(chart, 'pool', { addresses: ['192.168.100.240-192.168.100.250'] });
const shop = new ExposedApp(chart, 'shop', {
  image: 'ghcr.io/acme/shop:1.4',
  replicas: 2,
  ports: [{ name: 'http', port: 80, targetPort: 8080 }, { name: 'dns', port: 53, protocol: Protocol.UDP }],
  expose: [
    Exposure.http({ host: 'shop.example.com', port: 80 }),
    Exposure.loadBalancer({ serviceName: 'shop-lb', address: pool.address('192.168.100.241') }),
  ],
});
new ExternalAlias(chart, 'db', { target: 'db.example.com' });
new LegacyBackend(chart, 'old', { addresses: ['192.0.2.42'], ports: [{ port: 80, targetPort: 9376 }] });
console.log(shop.dnsName.full);
fleet.synth();
`;

const PYTHON = `
from cdk8s import Chart
from cdk8s_reach import (
    AddressPool, BackendPort, Cluster, ExposedApp, Exposure, ExternalAlias, Fleet, LegacyBackend,
    Protocol, ServicePort)

fleet = Fleet(outdir="py")
lab = Cluster(fleet, "lab", kubernetes="1.32", ingress_class="nginx")
chart = Chart(lab, "shop", namespace="shop")
pool = AddressPool(chart, "pool", addresses=["192.168.100.240-192.168.100.250"])
shop = ExposedApp(
    chart, "shop",
    image="ghcr.io/acme/shop:1.4",
    replicas=2,
    ports=[ServicePort(name="http", port=80, target_port=8080),
           ServicePort(name="dns", port=53, protocol=Protocol.UDP)],
    expose=[
        Exposure.http(host="shop.example.com", port=80),
        Exposure.load_balancer(service_name="shop-lb", address=pool.address("192.168.100.241")),
    ],
)
ExternalAlias(chart, "db", target="db.example.com")
LegacyBackend(chart, "old", addresses=["192.0.2.42"], ports=[BackendPort(port=80, target_port=9376)])
print(shop.dns_name.full)
fleet.synth()
`;

const python = spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0;
const index = spawnSync('python3', ['-m', 'pip', 'index', 'versions', 'jsii'], { timeout: 60_000 });

(python && hasRegistry() && index.status === 0 ? describe : describe.skip)('in Python', () => {
  const project = new Project();
  const bin = (name: string) => join(project.folder, 'venv/bin', name);
  afterAll(() => {
    project.remove();
  });

  beforeAll(() => {
    project.write('package.json', '{"private": true}');
    project.must('npm', ['install', pack(project.folder), 'cdk8s', 'constructs']);
    project.must(join(ROOT, 'node_modules/.bin/jsii-pacmak'), [
      '--target=python',
      '--code-only',
      '--outdir=languages',
      'node_modules/cdk8s-reach',
    ]);
    project.must('python3', ['-m', 'venv', 'venv']);
    project.must(bin('pip'), ['install', '--quiet', './languages/python', 'cdk8s-plus-33']);
  });

  test('an app gives the same YAML, byte for byte', () => {
    project.write('main.js', JAVASCRIPT);
    project.write('main.py', PYTHON);
    const js = project.must(process.execPath, ['main.js']);
    const py = project.must(bin('python'), ['main.py']);
    expect(py.stdout).toBe(js.stdout);
    const file = 'lab/shop.k8s.yaml';
    expect(project.read(`py/${file}`)).toBe(project.read(`js/${file}`));
    expect(project.read(`py/${file}`)).toContain('kind: IPAddressPool');
  });

  test('so does the app of the page, and the command line comes with it', () => {
    project.write('page.py', programIn('python'));
    project.must(bin('python'), ['page.py']);
    expect(project.read('dist/lab/shop.k8s.yaml')).toBe(writtenInNode(project));
    expect(project.must(bin('reach'), ['check', 'dist']).stdout).toContain('6 objects in 1 file');
  });

  test('of a dict in a list, keys are dropped silently, as the page says', () => {
    const struct = 'ServicePort(port=80, target_port=8080)';
    const dict = '{"port": 80, "target_port": 8080}';
    project.write('dict.py', programIn('python').replace(struct, dict));
    project.must(bin('python'), ['dict.py']);
    expect(project.read('dist/lab/shop.k8s.yaml')).not.toContain('8080');
  });

  test('no docstring says how stable it is', () => {
    expect(project.read('languages/python/src/cdk8s_reach/__init__.py')).not.toContain(
      '(experimental)',
    );
  });

  test('a workload of cdk8s-plus is taken', () => {
    project.write('plus.py', workloadInPython('33'));
    project.must(bin('python'), ['plus.py']);
    expect(project.read('plus/shop.k8s.yaml')).toMatch(
      /kind: Service\n(.*\n)*? {2}selector:\n {4}cdk8s.io\/metadata.addr: shop-web-/,
    );
  });

  test('a construct that is no workload is refused', () => {
    project.write('odd.py', workloadInPython('33').replace('workload=web', 'workload=chart'));
    const { status, stderr } = project.run(bin('python'), ['odd.py']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('shop/front: workload: "shop" has no toPodSelectorConfig()\n');
  });

  test('a fault is told as in TypeScript', () => {
    project.write('wrong.py', PYTHON.replace('port=80, target_port=8080', 'port=99999'));
    const { status, stderr } = project.run(bin('python'), ['wrong.py']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('lab/shop/shop: ports[0].port: 99999 is not a port\n');
  });
});
