// One case of the fleet benchmark as a process of its own: ENGINE CASE FOLDER.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { CASES } = require('./cases');

const [engine, name, outdir] = process.argv.slice(2);
const one = CASES.find((known) => known.name === name);
if (engine === 'floor') floor();
else synth();
// The parent reads the peak memory, in megabytes, where it has no other way to know it.
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));

/** What cannot be done without: the finished objects as text, and one write. */
function floor() {
  const { finishedObjects } = require('./objects');
  const finished = [...finishedObjects(one)];
  const lines = finished.map((object) => JSON.stringify(object));
  writeFileSync(join(outdir, 'all.json'), lines.join('\n'));
}

function synth() {
  const { App, Chart } = require('cdk8s');
  const { Fleet } = engine === 'stock-plus' ? { Fleet: App } : require('../build/lib');
  const add = objects();
  if (engine.endsWith('-toJson')) withoutTables();
  const app = new Fleet({ outdir, checks: engine.endsWith('-unchecked') ? 'off' : undefined });
  const charts = [];
  const next = { app: 0, alias: 0 };
  for (const { apps, aliases, needs } of one.shape()) {
    const chart = new Chart(app, `team-${charts.length}`, { disableResourceNameHashes: true });
    if (needs !== undefined) chart.addDependency(charts[needs]);
    for (let count = 0; count < apps; count++) add.app(chart, `app-${next.app++}`);
    for (let count = 0; count < aliases; count++) add.alias(chart, `alias-${next.alias++}`);
    charts.push(chart);
  }
  app.synth();
}

function objects() {
  if (engine.startsWith('fleet-own')) return ownObjects();
  return engine.startsWith('fleet-imported') ? importedObjects() : plusObjects();
}

/** Where the module of a generated class is not known, lib/fleet/generated.ts leaves it to `toJson`. */
function withoutTables() {
  for (const file of Object.keys(require.cache)) {
    if (/cdk8s-plus-27.lib.imports.k8s\.js$/.test(file)) delete require.cache[file];
  }
}

function ownObjects() {
  const { ExposedApp, Exposure, ExternalAlias } = require('../build/lib');
  return {
    app: (chart, name) =>
      new ExposedApp(chart, name, {
        image: `registry.example.com/${name}:1.4`,
        ports: [{ port: 80, targetPort: 8080 }],
        expose: [Exposure.http({ host: `${name}.example.com` })],
      }),
    alias: (chart, name) => new ExternalAlias(chart, name, { target: `${name}.example.net` }),
  };
}

function plusObjects() {
  const { Deployment, Ingress, IngressBackend, Service, ServiceType } = require('cdk8s-plus-27');
  return {
    app: (chart, name) => {
      const metadata = { name };
      const containers = [{ image: `registry.example.com/${name}:1.4`, portNumber: 8080 }];
      const deployment = new Deployment(chart, name, { metadata, containers });
      const service = new Service(chart, `${name}-service`, {
        metadata,
        selector: deployment,
        ports: [{ port: 80, targetPort: 8080 }],
      });
      const ingress = new Ingress(chart, `${name}-ingress`, { metadata });
      ingress.addHostRule(`${name}.example.com`, '/', IngressBackend.fromService(service));
    },
    alias: (chart, name) =>
      new Service(chart, name, {
        metadata: { name },
        type: ServiceType.EXTERNAL_NAME,
        externalName: `${name}.example.net`,
      }),
  };
}

/** The classes that `cdk8s import k8s` makes are those in cdk8s-plus. */
function importedObjects() {
  const { KubeDeployment, KubeIngress, KubeService } = require('cdk8s-plus-27').k8s;
  const { finishedApp } = require('./objects');
  return {
    app: (chart, name) => {
      const [deployment, service, ingress] = finishedApp(name);
      service.spec.ports[0].targetPort = { value: 8080 };
      new KubeDeployment(chart, name, deployment);
      new KubeService(chart, `${name}-service`, service);
      new KubeIngress(chart, `${name}-ingress`, ingress);
    },
  };
}
