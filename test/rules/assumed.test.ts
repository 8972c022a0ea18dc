import { Knowledge, Product } from '../../lib/facts/releases/products';
import { turnsOf } from '../../lib/facts/releases/turns';
import { isAtLeast } from '../../lib/facts/releases/versions';
import { Network } from '../../lib/model/queries/network';
import type { Manifest } from '../../lib/model/read/manifest';
import { readText } from '../../lib/model/read/read';
import type { Target, TargetProperty } from '../../lib/model/read/target';
import {
  DEFAULTS,
  DEFAULT_TARGET,
  TARGET_PROPERTIES,
  WRITTEN_TARGET,
  knowledgeIn,
} from '../../lib/model/read/target';
import { DEFAULT_RULES, RULES } from '../../lib/rules/catalogue';
import type { Finding } from '../../lib/rules/finding';
import { VARIED } from '../../lib/rules/possible';
import { Severity } from '../../lib/rules/rule';
import type { Rule } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { casesOf } from '../support/cases';
import { routeYaml } from './route-yaml';
import { service } from './yaml';

const CORS =
  'filters: [{type: CORS, cors: {allowOrigins: ["*"]}}]\nbackendRefs: [{name: web, port: 80}]';
const SPEC = 'selector: {app: web}, ports: [{port: 80}]';

/** Lines such as `# cluster: lab` part the texts of several clusters. */
function networksOf(yaml: string, target: Target): Network[] {
  let clusters = readings.get(yaml);
  if (!clusters) {
    const [first = '', ...others] = yaml.split(/^# cluster: \S+$/m);
    const parts = others.length > 0 ? others : [first];
    clusters = parts.map((part, index) => readText(part.trim(), `c${index}/a.yaml`).manifests);
    readings.set(yaml, clusters);
  }
  return clusters.map((manifests, index) => new Network(target, manifests, { name: `c${index}` }));
}
const readings = new Map<string, readonly (readonly Manifest[])[]>();
const found = (rules: readonly Rule[], yaml: string, target: Target) =>
  runRules(rules, networksOf(yaml, target));

test.each([
  ['a field', service(`{trafficDistribution: PreferClose, ${SPEC}}`), ['NET221']],
  ['a value', service(`{trafficDistribution: PreferSameNode, ${SPEC}}`), ['NET221']],
  [
    'a kind',
    'apiVersion: networking.k8s.io/v1\nkind: ServiceCIDR\nmetadata: {name: more}',
    ['NET610'],
  ],
  ['a kind of the Gateway API', routeYaml({ kind: 'BackendTLSPolicy' }), ['NET370']],
  ['a field of the Gateway API', routeYaml({ rule: CORS }), ['NET371']],
])('%s that needs a newer release: %#', (_, yaml, ids) => {
  const told = (target: Target) =>
    found(DEFAULT_RULES, yaml, target)
      .filter(({ rule }) => ids.includes(rule.id))
      .map(({ severity, rule }) => `${severity} ${rule.id}`);
  expect(told(DEFAULTS)).toEqual(ids.map((id) => `error ${id}`));
  expect(told(WRITTEN_TARGET)).toEqual(ids.map((id) => `info ${id}`));
  expect(told(DEFAULT_TARGET)).toEqual([]);
});

test.each([
  ['a value', service(`{trafficDistribution: Near, ${SPEC}}`), 'NET221'],
  ['a version', routeYaml({ version: 'v9' }), 'NET370'],
])('%s that no release has is an error', (_, yaml, id) => {
  const severities = found(DEFAULT_RULES, yaml, DEFAULT_TARGET)
    .filter(({ rule }) => rule.id === id)
    .map(({ severity }) => severity);
  expect(severities).toEqual([Severity.ERROR]);
});

const API_SERVER = `---
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer: {extraArgs: [{name: service-node-port-range, value: RANGE}]}
`;

test.each<[string, string, number, Severity[]]>([
  ['that nothing shows', '', 8080, [Severity.INFO]],
  ['that nothing shows, of a privileged port', '', 99, [Severity.ERROR]],
  ['that nothing shows, of a number that is no port', '', 70000, [Severity.ERROR]],
  ['that kubeadm sets to others', '20000-40000', 8080, [Severity.ERROR]],
  ['that kubeadm sets', '1025-32767', 8080, []],
])('a node port outside of a range %s', (_, range, port, severities) => {
  const spec = `{type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: ${port}}]}`;
  const yaml = service(spec) + (range && API_SERVER.replace('RANGE', range));
  const findings = found(DEFAULT_RULES, yaml, DEFAULT_TARGET);
  expect(
    findings.filter(({ rule }) => rule.id === 'NET210').map(({ severity }) => severity),
  ).toEqual(severities);
});

const DEFINITIONS = `---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: gateways.gateway.networking.k8s.io
  annotations: {gateway.networking.k8s.io/bundle-version: v1.3.0}
spec: {group: gateway.networking.k8s.io}
`;

test.each([
  ['nothing', '', Severity.INFO],
  ['a definition', DEFINITIONS, Severity.ERROR],
])('a version before all known releases, where %s shows the release', (_, more, severity) => {
  const yaml = routeYaml({ version: 'v1alpha2' }) + more;
  const told = found(DEFAULT_RULES, yaml, DEFAULT_TARGET).filter(
    ({ rule }) => rule.id === 'NET370',
  );
  expect(told.map((one) => one.severity)).toEqual([severity]);
});

/** What a cluster may be where nothing is stated: each release of each product, and more. */
const POSSIBLE: readonly Partial<Target>[] = [
  ...turnsOf(Product.KUBERNETES).map((kubernetes) => ({ kubernetes })),
  ...turnsOf(Product.METALLB).map((metallb) => ({ metallb })),
  ...turnsOf(Product.CILIUM).map((cilium) => ({ cilium })),
  ...turnsOf(Product.GATEWAY_API).flatMap((gatewayApi) =>
    ['standard', 'experimental'].map((gatewayChannel) => ({ gatewayApi, gatewayChannel })),
  ),
  ...turnsOf(Product.INGRESS_NGINX).map((ingressNginx) => ({ ingressNginx })),
  { metallbNamespace: 'load-balancers' },
  { domain: 'lab' },
  { kubernetes: '1.27', metallb: '0.13.12', gatewayApi: '1.1', gatewayChannel: 'experimental' },
];

test('everything that may be assumed of a cluster is tried with other values', () => {
  expect(VARIED.flat().sort()).toEqual([...TARGET_PROPERTIES].sort());
});

/** One in eight of them for each text, in turn, and all of them in a long run. */
const TURNS = process.env['VALUE_SHARE'] === '1' ? 1 : 8;
let turn = 0;

/** The clusters that the objects may be for, by what is seen of them. */
function possible(base: Target, yaml: string): Target[] {
  const seen = networksOf(yaml, base).map(({ target }) => target);
  turn += 1;
  const isOpen = (key: string, value: string) =>
    seen.every((one) => mayBe(one, key as TargetProperty, value));
  return POSSIBLE.filter((_, index) => (index + turn) % TURNS === 0).flatMap((stated) => {
    const open = Object.entries(stated).filter(([key, value]) => isOpen(key, value as string));
    const target = { ...base, ...seen[0], ...Object.fromEntries(open), knowledge: {} };
    return open.length > 0 ? [target] : [];
  });
}

function mayBe(target: Target, property: TargetProperty, value: string): boolean {
  if (knowledgeIn(target, property) !== Knowledge.ASSUMED) return false;
  const { among, isLeast } = target.evidence?.[property] ?? {};
  return (
    among === undefined || (isLeast ? isAtLeast(value, among[0] ?? '') : among.includes(value))
  );
}

/** All that the tables of a rule have, whatever they state of the cluster. */
function yamlsOf({ id }: Rule): string[] {
  const { wrong, right, silent = {}, reported = {} } = casesOf(id);
  const cases = [...Object.values(silent), ...Object.values(reported)];
  return [wrong.yaml, right, ...cases.map(({ yaml }) => yaml)];
}

const isLoud = ({ severity }: Finding) => severity !== Severity.INFO;
const isAsLoud = (one: Finding, than: Finding) =>
  one.severity === Severity.ERROR || one.severity === than.severity;

/** Whether a rule reads anything that is not stated: what it finds is the same in all clusters else. */
function asksForAssumed(rule: Rule, yaml: string, base: Target): boolean {
  const networks = networksOf(yaml, base);
  const asked = networks.map((network) =>
    network.listen(() => {
      rule.check?.(network, () => undefined);
      rule.checkFleet?.(networks, () => undefined);
    }),
  );
  return asked.some((one) => one.asked.size > 0);
}

test.each(RULES)('$id: what is more than advice is so in every cluster', (rule) => {
  for (const yaml of yamlsOf(rule)) {
    for (const base of [DEFAULT_TARGET, WRITTEN_TARGET]) {
      const loud = found([rule], yaml, base).filter(isLoud);
      const isTold = loud.length > 0 && asksForAssumed(rule, yaml, base);
      for (const target of isTold ? possible(base, yaml) : []) {
        const there = found([rule], yaml, target);
        const missing = loud.filter(
          (finding) =>
            !there.some((one) => one.fingerprint === finding.fingerprint && isAsLoud(one, finding)),
        );
        expect(missing.map(({ what }) => what)).toEqual([]);
      }
    }
  }
});

test.each(RULES)('$id: what rests on an assumption says so, and where to state it', (rule) => {
  for (const yaml of yamlsOf(rule)) {
    for (const { assumes, fix } of found([rule], yaml, DEFAULT_TARGET)) {
      expect(fix.includes('This assumes ')).toBe(assumes !== undefined);
      for (const { what, property, where } of assumes ?? []) {
        expect(fix).toContain(what);
        // The files alone show the release of ingress-nginx.
        if (property === 'ingressNginx') expect(where).toBeUndefined();
        else expect(fix).toContain(`\`${property}\``);
      }
    }
  }
});
