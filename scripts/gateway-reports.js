// Writes lib/facts/controllers/generated/gateway-reports.ts: what implementations of Gateway API report
// to support. node scripts/gateway-reports.js FOLDER, a checkout of kubernetes-sigs/gateway-api.
const { execFileSync } = require('node:child_process');
const { readFileSync, readdirSync, lstatSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('yaml');

const FILE = join(
  __dirname,
  '..',
  'lib',
  'facts',
  'controllers',
  'generated',
  'gateway-reports.ts',
);

/** The releases of Gateway API whose reports are read; links to another folder are none. */
const RELEASES = /^v1\.([3-6])(\.\d+)?$/;

/** The projects of reports, by the names that implementations have here. */
const IMPLEMENTATIONS = new Map([
  ['agentgateway', 'agentgateway'],
  ['microgateway', 'Airlock Microgateway'],
  ['aws-load-balancer-controller', 'AWS Load Balancer Controller'],
  ['cilium', 'Cilium'],
  ['contour', 'Contour'],
  ['envoy-gateway', 'Envoy Gateway'],
  ['haproxy-ingress', 'HAProxy Ingress'],
  ['istio', 'Istio'],
  ['kgateway', 'kgateway'],
  ['kong-operator', 'Kong Operator'],
  ['nginx-gateway-fabric', 'NGINX Gateway Fabric'],
  ['traefik', 'Traefik'],
]);

function reportFiles(folder) {
  return readdirSync(folder)
    .filter(
      (release) => RELEASES.test(release) && !lstatSync(join(folder, release)).isSymbolicLink(),
    )
    .flatMap((release) =>
      readdirSync(join(folder, release)).flatMap((project) =>
        readdirSync(join(folder, release, project))
          .filter((name) => name.endsWith('.yaml'))
          .map((name) => `${release}/${project}/${name}`),
      ),
    );
}

function readReport(folder, file) {
  const { implementation, gatewayAPIVersion, date, profiles } = parse(
    readFileSync(join(folder, file), 'utf8'),
  );
  const listed = (key) => profiles.flatMap(({ extended }) => extended?.[key] ?? []);
  return {
    name: IMPLEMENTATIONS.get(implementation.project),
    release: String(implementation.version).replace(/^v/, ''),
    gatewayApi: gatewayAPIVersion.replace(/^v/, ''),
    date: /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? '-',
    file,
    supported: new Set(listed('supportedFeatures')),
    unsupported: new Set(listed('unsupportedFeatures')),
  };
}

/** `+` where it is supported, `-` where it is not, `.` where it is not mentioned. */
function answersOf({ supported, unsupported }, features) {
  const answer = (feature) => (supported.has(feature) ? '+' : unsupported.has(feature) ? '-' : '.');
  return features.map(answer).join('');
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function main() {
  const [checkout] = process.argv.slice(2);
  const folder = join(checkout, 'conformance', 'reports');
  const commit = execFileSync('git', ['-C', checkout, 'rev-parse', 'HEAD'], { encoding: 'utf8' });
  const reports = reportFiles(folder)
    .map((file) => readReport(folder, file))
    .filter(({ name, release }) => name !== undefined && /^\d/.test(release))
    .sort((a, b) => compare(a.name, b.name) || compare(a.file, b.file));
  const features = [
    ...new Set(reports.flatMap(({ supported, unsupported }) => [...supported, ...unsupported])),
  ]
    .filter((feature) => !feature.startsWith('Mesh'))
    .sort();
  const rows = reports.map((report) =>
    [
      ...[report.name, report.release, report.gatewayApi, report.date],
      ...[report.file, answersOf(report, features)],
    ].join('|'),
  );
  writeFileSync(
    FILE,
    [
      '// Written by scripts/gateway-reports.js from conformance/reports/ of kubernetes-sigs/gateway-api',
      `// at ${commit.trim()}.`,
      `export const REPORTED_FEATURES = \`${features.join('\n')}\`;`,
      '',
      '/** Implementation, its release, that of Gateway API, date, file, and a sign for each feature. */',
      `export const GATEWAY_REPORTS = \`${rows.join('\n')}\`;`,
      '',
    ].join('\n'),
  );
}

main();
