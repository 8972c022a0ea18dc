import { readText } from '../../lib/model/read';
import { annotationMaps, labelMaps, wrongEntries } from '../../lib/model/texts';
import type { Manifest } from '../../lib/model/manifest';

function read(yaml: string): Manifest {
  return readText(yaml, 'a.yaml').manifests[0] as Manifest;
}

test('the labels of a Deployment are in three places', () => {
  const deployment = read(`
apiVersion: apps/v1
kind: Deployment
metadata: {labels: {a: b}, annotations: {c: d}}
spec:
  selector: {matchLabels: {a: b}}
  template: {metadata: {labels: {a: b}, annotations: {e: f}}}
`);
  expect(labelMaps(deployment).map(({ keys }) => keys.join('.'))).toEqual([
    'metadata.labels',
    'spec.template.metadata.labels',
    'spec.selector.matchLabels',
  ]);
  expect(annotationMaps(deployment).map(({ keys }) => keys.join('.'))).toEqual([
    'metadata.annotations',
    'spec.template.metadata.annotations',
  ]);
});

test.each([
  ['v1', 'Service', 'spec: {selector: {a: b}}', ['spec.selector']],
  ['v1', 'Pod', 'metadata: {labels: {a: b}}', ['metadata.labels']],
  [
    'networking.k8s.io/v1',
    'NetworkPolicy',
    'spec: {podSelector: {matchLabels: {a: b}}}',
    ['spec.podSelector.matchLabels'],
  ],
  ['example.com/v1', 'Thing', 'spec: {selector: {a: b}}', []],
])('%s %s: %s', (apiVersion, kind, rest, fields) => {
  const manifest = read(`apiVersion: ${apiVersion}\nkind: ${kind}\n${rest}\n`);
  expect(labelMaps(manifest).map(({ keys }) => keys.join('.'))).toEqual(fields);
});

test('directives of kubectl, and keys that a later tool fills in, are no entries', () => {
  const manifest = read('kind: Service\nmetadata: {labels: {$patch: replace, "${A}": b, c: 1}}\n');
  expect(labelMaps(manifest).flatMap((map) => wrongEntries(manifest, map, () => true))).toEqual([
    { field: 'metadata.labels["c"]', key: 'c', value: 1 },
  ]);
});
