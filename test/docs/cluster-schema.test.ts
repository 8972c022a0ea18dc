import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import { readCluster } from '../../lib/cli/check/cluster-file';
import { CLUSTER_FILE_SHAPE } from '../../lib/cli/check/cluster-file-shape';
import { SCHEMA_LINE } from '../../lib/cli/cluster';
import { readYaml } from '../../lib/model/yaml/documents';
import { clusterSchema } from '../support/cluster-schema';
import { Folder } from '../support/folder';

const ROOT = join(__dirname, '../..');
const FILE = join(ROOT, 'schemas/cluster.schema.json');
const folder = new Folder();

const text = `${JSON.stringify(clusterSchema(), null, 2)}\n`;
if (process.env['UPDATE_DOCS']) writeFileSync(FILE, text);

test('schemas/cluster.schema.json is made of the shape and the docstrings (npm run docs)', () => {
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});

test('each key of a cluster file is in it, and says what it is', () => {
  const { properties } = clusterSchema() as {
    properties: Record<string, { description: string; type?: string; enum?: string[] }>;
  };
  const { type } = CLUSTER_FILE_SHAPE;
  const keys = typeof type === 'object' && 'props' in type ? Object.keys(type.props) : [];
  expect(keys.length).toBeGreaterThan(15);
  expect(Object.keys(properties)).toEqual(keys);
  expect(properties['bgpMode']).toEqual({
    description:
      'The BGP implementation of the MetalLB in the cluster. Features that need FRR (BFD, IPv6 via BGP, large communities and more) are refused without it. Refused: `frr-k8s` before MetalLB 0.14.2.',
    enum: ['native', 'frr', 'frr-k8s'],
  });
});

test('is where the first line of reach cluster says', () => {
  const [, place] = /^# yaml-language-server: \$schema=node_modules\/cdk8s-reach\/(\S+)$/.exec(
    SCHEMA_LINE,
  ) ?? [undefined, ''];
  expect(join(ROOT, place)).toBe(FILE);
});

const accepts = new Ajv({ allowUnionTypes: true }).compile(clusterSchema());

const schemaTakes = (file: string) => accepts(readYaml(file).documents[0]?.value ?? null);

/** What the parser refuses, each fault without its file and value. */
function refusalsOf(file: string): string[] {
  try {
    readCluster(folder.write('lab.yaml', file));
    return [];
  } catch (error) {
    const lines = (error as Error).message.split('\n').filter((line) => !line.startsWith(' '));
    return lines.map((line) => line.replace(`${folder.at('lab.yaml')}: `, ''));
  }
}

/** What a schema can say of a value. */
const OF_TYPE =
  /\bis not (text|a list|a map|an object|a known property|one of [\w -]+(, [\w -]+)+)$|\.(name|namespace|labels) is missing$|^file cannot be read: it is not a map$/;

describe('the schema and the parser are of one mind', () => {
  test.each([
    '',
    '# lab',
    '{}',
    'kubernetes: "1.33"\nmetallb: 0.14.9\nserviceCidrs: [10.96.0.0/12]\n',
    'bgpMode: frr-k8s\nmetallb: "0.15"',
    'gateway: {name: edge, namespace: infra, listener: web, tlsListener: websecure}',
    'ingressController: HAProxy\ngatewayChannel: experimental\napplyOrder: folders',
    'gateways: [{gatewayClass: eg, implementation: Envoy Gateway 1.9, supports: [HTTPRouteCORS]}]',
    'ingressClasses: [{ingressClass: nginx, controller: NGINX Ingress Controller}]',
  ])('%j is right', (file) => {
    expect([schemaTakes(file), refusalsOf(file)]).toEqual([true, []]);
  });

  test.each([
    ['lab', 'file cannot be read: it is not a map'],
    ['[]', 'file cannot be read: it is not a map'],
    ['kubernetes: 1.33', 'kubernetes: 1.33 is not text'],
    ['domain: null', 'domain: null is not text'],
    ['kubernets: "1.33"', 'kubernets is not a known property'],
    ['__proto__: {domain: x}', '__proto__ is not a known property'],
    ['$schema: cluster.schema.json', '$schema is not a known property'],
    ['podCidrs: 10.244.0.0/16', 'podCidrs: "10.244.0.0/16" is not a list'],
    ['nodeCidrs: [10]', 'nodeCidrs[0]: 10 is not text'],
    ['bgpMode: FRR', 'bgpMode: "FRR" is not one of native, frr, frr-k8s'],
    ['gateway: edge', 'gateway: "edge" is not an object'],
    ['gateway: {namespace: infra}', 'gateway.name is missing'],
    ['gateway: {name: edge, port: 80}', 'gateway.port is not a known property'],
    ['gatewayPods: {namespace: a, labels: b}', 'gatewayPods.labels: "b" is not a map'],
    ['namespaces: [{labels: {a: b}}]', 'namespaces[0].name is missing'],
    [
      'gateways: [{gatewayClass: edge, implementation: 3.7}]',
      'gateways[0].implementation: 3.7 is not text',
    ],
  ])('%j is wrong: %s', (file, message) => {
    expect(message).toMatch(OF_TYPE);
    expect([schemaTakes(file), refusalsOf(file)]).toEqual([false, [message]]);
  });

  test('of generated files', () => {
    let right = 0;
    let wrong = 0;
    fc.assert(
      fc.property(FILES, (props) => {
        const file = JSON.stringify(props);
        const refusals = refusalsOf(file);
        const taken = schemaTakes(file);
        expect([file, taken]).toEqual([file, !refusals.some((line) => OF_TYPE.test(line))]);
        if (taken) expect(refusals.filter((line) => !BEYOND.has(wordsOf(line)))).toEqual([]);
        if (taken) right += 1;
        else wrong += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(right, wrong)).toBeGreaterThan(75);
  });
});

/** What the schema does not say: what facts judge, what values are to each other, and the text itself. */
const CANNOT_SAY: readonly (readonly [file: string, message: string])[] = [
  ['kubernetes: native', 'kubernetes: "native" is not a release of Kubernetes'],
  ['kubernetes: "1.99"', 'kubernetes: "1.99" is not a supported release of Kubernetes'],
  ['metallb: native', 'metallb: "native" is not a release of MetalLB'],
  ['metallb: "9.1"', 'metallb: "9.1" is not a supported release of MetalLB'],
  ['cilium: native', 'cilium: "native" is not a release of Cilium'],
  ['cilium: "9.1"', 'cilium: "9.1" is not a supported release of Cilium'],
  ['gatewayApi: native', 'gatewayApi: "native" is not a release of Gateway API'],
  ['gatewayApi: "9.1"', 'gatewayApi: "9.1" is not a supported release of Gateway API'],
  ['metallbClass: A b', 'metallbClass: "A b" is not a load-balancer class'],
  ['metallbNamespace: A b', 'metallbNamespace: "A b" is not a DNS label'],
  ['domain: A b', 'domain: "A b" is not a DNS subdomain'],
  ['podCidrs: []', 'podCidrs contains no network'],
  ['nodeCidrs: [a]', 'nodeCidrs[0]: "a" is not a network'],
  ['nodeCidrs: [10.0.0.1/8]', 'nodeCidrs[0]: "10.0.0.1/8" is both an address and a network'],
  [
    'serviceCidrs: [10.0.0.0/8]\npodCidrs: [10.0.0.0/8]',
    'podCidrs[0]: "10.0.0.0/8" overlaps serviceCidrs[0]',
  ],
  ['nodePortRange: a', 'nodePortRange: "a" is not a range of ports'],
  ['metallb: "0.13.12"\nbgpMode: frr-k8s', 'bgpMode: "frr-k8s" does not exist in MetalLB 0.13.12'],
  [
    'gateway: {name: a, listener: web, tlsListener: web}',
    'gateway: {"name":"a","listener":"web","tlsListener":"web"} names one listener for HTTP and HTTPS',
  ],
  [
    'gatewayPods: {namespace: A b, labels: {}}',
    'gatewayPods.namespace: "A b" is not a DNS label\ngatewayPods.labels: {} matches everything',
  ],
  ['namespaces: [{name: a}, {name: a}]', 'namespaces contains "a" twice'],
  [
    'gateways: [{gatewayClass: edge, implementation: Caddy 1.0}]',
    'gateways[0].implementation: "Caddy 1.0" is not an implementation with a release',
  ],
  [
    'gateways: [{gatewayClass: a, implementation: Istio}, {gatewayClass: a, implementation: Istio}]',
    'gateways contains "a" twice',
  ],
  [
    'ingressController: HAProxy\ningressClasses: [{ingressClass: a, controller: Traefik}]',
    'ingressController: "HAProxy" cannot be combined with ingressClasses',
  ],
  ['hostTemplate: a', 'hostTemplate: "a" is not a host template'],
  ['domain: a\n---\ndomain: b', 'file cannot be read: it has 2 documents'],
  ['domain: a\ndomain: b', 'file cannot be read: "domain" stands twice (line 2)'],
];

test.each(CANNOT_SAY)('only the parser refuses %j', (file, message) => {
  expect([schemaTakes(file), refusalsOf(file)]).toEqual([true, message.split('\n')]);
});

/** What is said of a value, without it. */
const wordsOf = (message: string) => message.replace(/^\S+(: .*["}])? /, '').replace(/".*?"/, '');
const BEYOND = new Set(CANNOT_SAY.flatMap(([, message]) => message.split('\n').map(wordsOf)));

const WORDS = fc.constantFrom(
  '',
  'a',
  'A b',
  '1.33',
  '0.15',
  '10.0.0.0/8',
  'lab.local',
  '30000-30100',
  'native',
  'standard',
  'Traefik',
  'folders',
  '{name}.lab.local',
  'traefik.io/gateway-controller',
);
const VALUES = fc.oneof(
  { weight: 6, arbitrary: WORDS },
  { weight: 3, arbitrary: fc.array(WORDS, { maxLength: 2 }) },
  fc.constantFrom(null, true, 1.3, {}),
  fc.record({ name: WORDS, namespace: WORDS, listener: WORDS }, { requiredKeys: [] }),
);
const KEYS = Object.keys((clusterSchema() as { properties: object }).properties);
const FILES = fc.dictionary(
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...KEYS) },
    { weight: 1, arbitrary: fc.string() },
  ),
  VALUES,
  { maxKeys: 4 },
);
