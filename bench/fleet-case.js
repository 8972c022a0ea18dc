// One case of the fleet benchmark as a process of its own: ENGINE OBJECTS APPS CHARTS.
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const [engine, objects, apps, charts] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-reach-bench-'));
try {
  if (engine === 'floor') floor(Number(apps));
  else synth(Number(apps), Number(charts));
  // The parent reads the peak memory, in megabytes.
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
} finally {
  rmSync(outdir, { recursive: true, force: true });
}

function synth(count, parts) {
  const { App, Chart } = require('cdk8s');
  const { Fleet } = engine === 'fleet' ? require('../build/lib/fleet/fleet') : { Fleet: App };
  const app = new Fleet({ outdir });
  const add = objects === 'plus' ? plusApp() : ownApp();
  for (let part = 0; part < parts; part++) {
    const chart = new Chart(app, `team-${part}`, { disableResourceNameHashes: true });
    for (let at = part; at < count; at += parts) add(chart, `app-${at}`);
  }
  app.synth();
}

function plusApp() {
  const kplus = require('cdk8s-plus-27');
  return (chart, name) => {
    const metadata = { name };
    const containers = [{ image: `registry.example.com/${name}:1.4`, portNumber: 8080 }];
    const deployment = new kplus.Deployment(chart, name, { metadata, containers });
    const ports = [{ port: 80, targetPort: 8080 }];
    const service = new kplus.Service(chart, `${name}-service`, {
      metadata,
      selector: deployment,
      ports,
    });
    const ingress = new kplus.Ingress(chart, `${name}-ingress`, { metadata });
    ingress.addHostRule(`${name}.example.com`, '/', kplus.IngressBackend.fromService(service));
  };
}

function ownApp() {
  const { ExposedApp, Exposure } = require('../build/lib');
  return (chart, name) =>
    new ExposedApp(chart, name, {
      image: `registry.example.com/${name}:1.4`,
      ports: [{ port: 80, targetPort: 8080 }],
      expose: [Exposure.http({ host: `${name}.example.com` })],
    });
}

/** What cannot be done without: the finished objects as text, and one write. */
function floor(count) {
  const finished = [];
  for (let at = 0; at < count; at++) finished.push(...finishedApp(`app-${at}`));
  const lines = finished.map((object) => JSON.stringify(object));
  writeFileSync(join(outdir, 'all.json'), lines.join('\n'));
}

function finishedApp(name) {
  const labels = { app: name };
  const metadata = { name };
  const container = {
    image: `registry.example.com/${name}:1.4`,
    name,
    ports: [{ containerPort: 8080 }],
  };
  const backend = { service: { name, port: { number: 80 } } };
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [container] } },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { ports: [{ port: 80, targetPort: 8080 }], selector: labels },
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata,
      spec: {
        rules: [
          {
            host: `${name}.example.com`,
            http: { paths: [{ backend, path: '/', pathType: 'Prefix' }] },
          },
        ],
      },
    },
  ];
}
