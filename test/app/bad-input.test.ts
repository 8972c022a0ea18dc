import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const build = join(__dirname, '..', '..', 'build', 'lib');

/** Runs an app in plain JavaScript, in a folder whose dist/ holds what an earlier run wrote. */
function run(body: string): {
  status: number | null;
  stderr: string;
  dist: Record<string, string>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  try {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'shop.k8s.yaml'), 'kind: Earlier\n');
    const script = `
      const { App, Chart } = require('cdk8s');
      const reach = require(${JSON.stringify(build)});
      const app = new App();
      const chart = new Chart(app, 'shop');
      ${body}
      app.synth();`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_PATH: join(__dirname, '..', '..', 'node_modules') },
    });
    const names = readdirSync(join(folder, 'dist'));
    const dist = names.map((name) => [name, readFileSync(join(folder, 'dist', name), 'utf8')]);
    return { status, stderr, dist: Object.fromEntries(dist) as Record<string, string> };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const EARLIER = { 'shop.k8s.yaml': 'kind: Earlier\n' };

describe('an app with a wrong prop', () => {
  test('writes over dist/ when it is right', () => {
    const { status, dist } = run(
      `new reach.ExternalAlias(chart, 'db', { target: 'db.example.com' });`,
    );
    expect(status).toBe(0);
    expect(dist['shop.k8s.yaml']).toContain('externalName: db.example.com');
  });

  test('fails, prints one message for each fault and leaves dist/ as it was', () => {
    const { status, stderr, dist } = run(
      `new reach.ExposedApp(chart, 'Web', { image: 'web:1', ports: [{ port: 99999 }] });`,
    );
    expect(status).not.toBe(0);
    expect(dist).toEqual(EARLIER);
    expect(stderr).toContain('shop/Web: ports[0].port: 99999 is not a port\n');
    expect(stderr).toContain('shop/Web: id: "Web" is not a Service name\n');
    expect(stderr.match(/^ {2}fix: /gm)).toHaveLength(2);
  });

  test.each([
    [
      'text for a number',
      `new reach.ExposedApp(chart, 'web', { image: 'web:1', ports: [{ port: '80' }] })`,
    ],
    ['a number for text', `new reach.ExternalAlias(chart, 'web', { target: 80 })`],
    ['null for a list', `new reach.LegacyBackend(chart, 'web', { addresses: null, ports: [] })`],
    ['nothing for all props', `new reach.HeadlessSet(chart, 'web')`],
    ['null for all props', `new reach.AddressPool(chart, 'web', null)`],
    [
      'text for an advertisement',
      `new reach.AddressPool(chart, 'web', { addresses: ['192.0.2.0/28'], advertise: ['bgp'] })`,
    ],
    ['nothing for a peer', `new reach.BgpPeer(chart, 'web')`],
    [
      'text for an exposure',
      `new reach.ExposedApp(chart, 'web', { selector: { app: 'web' }, ports: [{ port: 80 }], expose: ['http'] })`,
    ],
    [
      'null in an exposure',
      `new reach.ExposedApp(chart, 'web', { selector: { app: 'web' }, ports: [{ port: 80 }], expose: [reach.Exposure.http(null)] })`,
    ],
    [
      'text for a backend',
      `new reach.HttpRoutes(chart, 'web', { routes: [{ path: '/', backend: reach.HttpBackend.of('web') }] })`,
    ],
    [
      'a list for a map',
      `new reach.ExternalAlias(chart, 'web', { target: 'example.com', labels: ['a'] })`,
    ],
    ['text for a struct', `new reach.ClusterDns(chart, 'web', 'coredns')`],
    ['a number for a release', `new reach.Cluster(chart, 'web', { kubernetes: 1.32 })`],
  ])('%s gets a message like any other fault', (_name, body) => {
    const { status, stderr, dist } = run(`${body};`);
    expect(status).not.toBe(0);
    expect(dist).toEqual(EARLIER);
    expect(stderr).toMatch(/^Error: shop\/web: .+\n {2}why: .+\n {2}fix: .+$/m);
    // The first frame is the line of the app, not one of the library.
    expect(stderr).toMatch(/^ {4}at \[eval\]/m);
    expect(stderr.split('\n').find((line) => line.startsWith('    at '))).toContain('[eval]');
  });
});
