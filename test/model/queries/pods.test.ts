import { labelSelectorOf } from '../../../lib/model/queries/label-selector';
import {
  behind,
  mayHavePods,
  nearMiss,
  podLabelsField,
  podsOf,
  servicesOfPods,
} from '../../../lib/model/queries/pods';
import { first, networkOf } from '../../support/network';

const deployment = (name: string, labels: string, kind = 'Deployment', namespace = 'default') => `
apiVersion: apps/v1
kind: ${kind}
metadata: {name: ${name}, namespace: ${namespace}}
spec: {template: {metadata: {labels: {${labels}}}, spec: {}}}
---`;

const service = (spec: string, name = 'web') =>
  `\n{apiVersion: v1, kind: Service, metadata: {name: ${name}}, spec: {${spec}}}\n---`;

const PODS =
  deployment('web', 'app: web, tier: front') +
  deployment('api', 'app: api, tier: front') +
  deployment('db', 'app: db', 'StatefulSet') +
  deployment('far', 'app: web', 'Deployment', 'shop');

const names = (found: readonly { manifest: { name: string } }[]) =>
  found.map(({ manifest }) => manifest.name).sort();

const label = (key: string, value: string) => ({ matchLabels: { [key]: value } });
const requires = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, values }],
});

test.each<[object, string[]]>([
  [{}, ['api', 'db', 'web']],
  [label('app', 'web'), ['web']],
  [label('tier', 'front'), ['api', 'web']],
  [{ matchLabels: { tier: 'front', app: 'db' } }, []],
  [label('app', 'none'), []],
  [requires('app', 'In', 'web', 'db'), ['db', 'web']],
  [requires('app', 'NotIn', 'web'), ['api', 'db']],
  [requires('tier', 'Exists'), ['api', 'web']],
  [requires('tier', 'DoesNotExist'), ['db']],
  [{ ...label('tier', 'front'), ...requires('app', 'NotIn', 'api') }, ['web']],
  // What controllers put on pods stands in no manifest.
  [label('pod-template-hash', 'abc'), ['api', 'web']],
  [label('apps.kubernetes.io/pod-index', '0'), ['db']],
  [label('statefulset.kubernetes.io/pod-name', 'db-0'), ['db']],
  [label('statefulset.kubernetes.io/pod-name', 'web-0'), []],
  [requires('pod-template-hash', 'DoesNotExist'), ['api', 'db', 'web']],
  [label('statefulset.kubernetes.io/pod-name', 'db-a'), []],
  [label('apps.kubernetes.io/pod-index', 'a'), []],
  [{ matchLabels: { app: 'db', 'apps.kubernetes.io/pod-index': '1' } }, ['db']],
])('%j takes the pods of %j', (selector, taken) => {
  expect(names(podsOf(networkOf(PODS), 'default', labelSelectorOf(selector)))).toEqual(taken);
});

test('among many pods the answer is the same, and given once', () => {
  const many = Array.from({ length: 150 }, (_, at) => deployment(`p${at}`, `app: web, nr: n${at}`));
  const network = networkOf(many.join(''));
  const ask = () => podsOf(network, 'default', label('app', 'web'));
  expect(ask()).toHaveLength(150);
  expect(ask()).toBe(ask());
  expect(names(podsOf(network, 'default', { matchLabels: { app: 'web', nr: 'n7' } }))).toEqual([
    'p7',
  ]);
});

test.each([
  ['selector: {app: web}', ['web']],
  ['selector: {tier: front}', ['api', 'web']],
  ['selector: {}', []],
  ['type: ExternalName, externalName: a.example.com, selector: {app: web}', []],
])('behind a Service with %s', (spec, found) => {
  const network = networkOf(service(spec) + PODS);
  expect(names(behind(network, first(network.services)))).toEqual(found);
  expect([...servicesOfPods(network).keys()].map((one) => one.manifest.name).sort()).toEqual(found);
});

test.each([
  ['"${NAME}"', 'default', true],
  ['"${NAME}"', 'shop', false],
  ['x', 'default', false],
])('with the label app: %s, there may be pods in %s: %s', (value, namespace, may) => {
  const network = networkOf(deployment('a', `app: ${value}`));
  expect(mayHavePods(network, namespace, label('app', 'web'))).toBe(may);
});

test('where a namespace is open, there may be pods in each', () => {
  const network = networkOf(deployment('a', 'app: db', 'Deployment', '"${NS}"'));
  expect(mayHavePods(network, 'shop', label('app', 'web'))).toBe(true);
});

test.each<[string, string, string | undefined]>([
  ['the name of the Service', service('selector: {app: wbe}', 'api'), 'api'],
  ['the value that is selected', service('selector: {name: db}', 'x'), 'db'],
  ['all labels but one', service('selector: {tier: front, app: front}', 'x'), 'api'],
  ['none of it', service('selector: {tier: back}', 'x'), undefined],
])('a near miss is a workload with %s', (_, text, name) => {
  const network = networkOf(PODS + text);
  expect(nearMiss(network, first(network.services))?.manifest.name).toBe(name);
});

test('the labels of pods stand beside their spec', () => {
  const fields = networkOf(
    `${PODS}\n{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {}}`,
  ).workloads.map(podLabelsField);
  expect([...new Set(fields)]).toEqual(['metadata.labels', 'spec.template.metadata.labels']);
});
