import type { Around } from '../../lib/model/queries/around';
import { Network } from '../../lib/model/queries/network';
import type { Manifest } from '../../lib/model/read/manifest';
import { readText } from '../../lib/model/read/read';
import { DEFAULTS, DEFAULT_TARGET } from '../../lib/model/read/target';
import { RULES, tryRule } from '../../lib/rules/catalogue';
import type { Rule } from '../../lib/rules/rule';
import { Elsewhere } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { casesOf, clusterTexts } from '../support/cases';

function read(yaml: string, file = 'web.yaml'): readonly Manifest[] {
  return clusterTexts(yaml).flatMap(({ text }) => readText(text.trim(), file).manifests);
}

function around(more: Partial<Around>): Around {
  return { all: [], isOpen: false, openNamespaces: new Set(), ...more };
}

/** The findings of one rule, each in a line. */
function found(id: string, yaml: string, more: Partial<Around>): string[] {
  const rules = [tryRule(id)].flatMap((rule) => rule ?? []);
  const network = new Network(DEFAULT_TARGET, read(yaml), { around: around(more) });
  return runRules(rules, [network]).map(({ severity, what }) => `${severity} ${what}`);
}

const SERVICE = `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop, annotations: {metallb.io/loadBalancerIPs: 192.0.2.1}}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80, targetPort: http}]}
`;
const POOL = `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: lan, namespace: metallb-system}
spec: {addresses: [192.0.2.128/25]}
`;
const POD = `
apiVersion: v1
kind: Pod
metadata: {name: a, namespace: shop, labels: {app: web}}
spec: {containers: [{name: a, image: a, ports: [{name: web, containerPort: 80}]}]}
`;
const OUTSIDE = 'warning 192.0.2.1 is not in any pool of the checked files';
const NO_PORT = 'error no selected pod declares a TCP port named "http"';
const POLICY = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: shop}
spec: {podSelector: {}, policyTypes: [Ingress]}
`;

test('what another unit has is there', () => {
  const both = `${SERVICE}---${POOL}`;
  const others = read(POOL.replace('lan', 'wan').replace('128/25', '0/25'), 'wan.yaml');
  expect(found('NET102', both, {})).toEqual([OUTSIDE]);
  expect(found('NET102', both, { all: read(both) })).toEqual([OUTSIDE]);
  expect(found('NET102', both, { all: others })).toEqual([]);
});

test('what another unit has under the same name is another variant of it, and undoes nothing', () => {
  const both = `${SERVICE}---${POOL}`;
  const others = read(POOL.replace('128/25', '0/25'), 'wan.yaml');
  expect(found('NET102', both, { all: others })).toEqual([OUTSIDE]);
});

test('what another unit has conflicts with nothing', () => {
  const all = read(SERVICE.replace('name: web', 'name: other'), 'other.yaml');
  expect(found('NET101', SERVICE, { all })).toEqual([]);
  const both = `${SERVICE}---${SERVICE.replace('name: web', 'name: other')}`;
  expect(found('NET101', both, {})).toHaveLength(1);
  expect(found('NET101', both, { all: read(both) })).toHaveLength(1);
});

test.each<[string, Partial<Around>, number]>([
  ['anywhere', { isOpen: true }, 0],
  ['in its namespace', { openNamespaces: new Set(['shop']) }, 0],
  ['in another namespace', { openNamespaces: new Set(['blog']) }, 1],
])('policies may be %s that are in no file', (_, more, count) => {
  const named = SERVICE.replace('targetPort: http', 'targetPort: web');
  expect(found('NET516', `${named}---${POD}---${POLICY}`, more)).toHaveLength(count);
});

test.each([
  ['the namespace', 'shop', 0],
  ['another namespace', 'blog', 1],
])('without units, a release in %s has policies that are in no file', (_, namespace, count) => {
  const named = SERVICE.replace('targetPort: http', 'targetPort: web');
  const parts = { releaseNamespaces: new Set([namespace]) };
  const network = new Network(DEFAULT_TARGET, read([named, POD, POLICY].join('\n---\n')), parts);
  const rules = [tryRule('NET516')].flatMap((rule) => rule ?? []);
  expect(runRules(rules, [network])).toHaveLength(count);
});

test.each([
  ['the namespace', 'shop', []],
  ['another namespace', 'monitoring', [OUTSIDE]],
])('without units, a release in %s undoes what any object may', (_, namespace, expected) => {
  const parts = { releaseNamespaces: new Set([namespace]) };
  const network = new Network(DEFAULT_TARGET, read(`${SERVICE}---${POOL}`), parts);
  const rules = [tryRule('NET102')].flatMap((rule) => rule ?? []);
  expect(runRules(rules, [network]).map(({ severity, what }) => `${severity} ${what}`)).toEqual(
    expected,
  );
});

test('pods without a port are wrong, whatever other pods there may be in no file', () => {
  expect(found('NET230', `${SERVICE}---${POD}`, { isOpen: true })).toEqual([NO_PORT]);
});

test('a pool may be in any namespace', () => {
  const more = { openNamespaces: new Set(['blog']) };
  expect(found('NET102', `${SERVICE}---${POOL}`, more)).toEqual([]);
});

test('what no object undoes is found wherever objects may be', () => {
  const alias = SERVICE.replace('port: 80', 'port: 99999');
  expect(found('NET201', alias, { isOpen: true, openNamespaces: new Set(['shop']) })).toHaveLength(
    1,
  );
});

/** What is found in the wrong examples of a rule alone, and not with objects of its other examples. */
function undone(rule: Rule): string[] {
  const cases = casesOf(rule.id);
  const { silent = {}, reported = {} } = cases;
  const others = [cases.right, ...Object.values(silent).map(({ yaml }) => yaml)].map((yaml) =>
    read(yaml),
  );
  const wrongs = [{ yaml: cases.wrong.yaml, target: undefined }, ...Object.values(reported)];
  return wrongs.flatMap(({ yaml, target: more }) => {
    const isStated = (cases.target ?? more) !== undefined;
    const target = isStated ? { ...DEFAULTS, ...cases.target, ...more } : DEFAULT_TARGET;
    const manifests = read(yaml, 'wrong.yaml');
    const known = new Set(manifests.map(({ identity }) => identity));
    const places = (those: readonly Manifest[]) =>
      runRules([rule], [new Network(target, those)]).flatMap((finding) =>
        finding.places.map(({ object, field }) => `${object} ${field}`),
      );
    return others.flatMap((added) => {
      const left = added.filter(({ identity }) => !known.has(identity));
      const still = new Set(places([...manifests, ...left]));
      return places(manifests).filter((place) => !still.has(place));
    });
  });
}

function readsSeveral({ reads }: Rule): boolean {
  return reads.length > 1;
}

test('rules that objects of their own examples undo say so', () => {
  const silent = RULES.filter(
    (rule) => rule.undoneBy === undefined && readsSeveral(rule) && undone(rule).length > 0,
  );
  expect(silent.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});

test('each way of being undone has rules', () => {
  for (const way of Object.values(Elsewhere)) {
    expect(RULES.some(({ undoneBy }) => undoneBy === way)).toBe(true);
  }
});
