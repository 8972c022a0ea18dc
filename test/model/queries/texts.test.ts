import { Network } from '../../../lib/model/queries/network';
import { annotationMaps, oddLabels } from '../../../lib/model/queries/texts';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';

function labelFields(network: Network): string[] {
  return oddLabels(network).map(({ field }) => field);
}

function read(yaml: string): Network {
  return new Network(DEFAULT_TARGET, readText(yaml, 'a.yaml').manifests);
}

test('the labels of a Deployment are in three places', () => {
  const deployment = read(`
apiVersion: apps/v1
kind: Deployment
metadata: {labels: {a: 1}, annotations: {c: d}}
spec:
  selector: {matchLabels: {a: 1}}
  template: {metadata: {labels: {a: 1}, annotations: {e: f}}}
`);
  expect(labelFields(deployment)).toEqual([
    'metadata.labels["a"]',
    'spec.template.metadata.labels["a"]',
    'spec.selector.matchLabels["a"]',
  ]);
  expect(annotationMaps(deployment).map(({ keys }) => keys.join('.'))).toEqual([
    'metadata.annotations',
    'spec.template.metadata.annotations',
  ]);
});

test.each([
  ['v1', 'Service', 'spec: {selector: {a: 1}}', ['spec.selector["a"]']],
  ['v1', 'Pod', 'metadata: {labels: {a: 1}}', ['metadata.labels["a"]']],
  [
    'networking.k8s.io/v1',
    'NetworkPolicy',
    'spec: {podSelector: {matchLabels: {a: 1}}}',
    ['spec.podSelector.matchLabels["a"]'],
  ],
  ['example.com/v1', 'Thing', 'spec: {selector: {a: 1}}', []],
])('%s %s: %s', (apiVersion, kind, rest, fields) => {
  const network = read(`apiVersion: ${apiVersion}\nkind: ${kind}\n${rest}\n`);
  expect(labelFields(network)).toEqual(fields);
});

test.each([
  ['a: b, "": c', [''] as string[]],
  ['a.example.com/b: ""', []],
  ['a: 1, b: true, c: null, d: []', ['a', 'b', 'c', 'd']],
  ['a: -b, b: "c d", c: C_d', ['a', 'b']],
  ['a/b/c: d, A: b', ['a/b/c']],
])('of the labels %s, %j are odd', (labels, keys) => {
  const network = read(`apiVersion: v1\nkind: Service\nmetadata: {labels: {${labels}}}\n`);
  expect(oddLabels(network).map(({ key }) => key)).toEqual(keys);
});

test('directives of kubectl, and keys that a later tool fills in, are no entries', () => {
  const network = read(
    'apiVersion: v1\nkind: Service\nmetadata: {labels: {$patch: replace, "${A}": b, c: 1}}\n',
  );
  expect(oddLabels(network)).toEqual([
    { manifest: network.manifests[0], field: 'metadata.labels["c"]', key: 'c', value: 1 },
  ]);
});
