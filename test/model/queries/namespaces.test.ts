import { namespaces, tryNamespaceLabels } from '../../../lib/model/queries/namespaces';
import { networkOf } from '../../support/network';

const NETWORK = networkOf(`
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {team: x, kubernetes.io/metadata.name: lie}}
---
apiVersion: v1
kind: Namespace
metadata: {name: bare}
`);

test.each([
  ['shop', { team: 'x', 'kubernetes.io/metadata.name': 'shop' }],
  ['bare', { 'kubernetes.io/metadata.name': 'bare' }],
  ['other', undefined],
])('the namespace %s has the labels %j', (name, labels) => {
  expect(tryNamespaceLabels(NETWORK, name)).toEqual(labels);
});

test('the given ones, by their names', () => {
  expect([...namespaces(NETWORK).keys()]).toEqual(['shop', 'bare']);
});
