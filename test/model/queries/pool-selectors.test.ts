import { announcedPools, refusalOf } from '../../../lib/model/queries/pool-selectors';
import { first, networkOf } from '../../support/network';

const pool = (allocation: string, labels = '') => `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: lan, namespace: metallb-system, labels: {${labels}}}
spec: {addresses: [192.0.2.0/28], serviceAllocation: ${allocation}}
---`;

const OBJECTS = `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop, labels: {app: web}}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {team: red}}
---`;

test.each<[string, string | undefined]>([
  ['null', undefined],
  ['{}', undefined],
  ['{namespaces: []}', undefined],
  ['{namespaces: [shop]}', undefined],
  [
    '{namespaces: [blog, docs]}',
    'the pool is for the namespaces blog, docs, and the Service is in shop',
  ],
  ['{namespaces: [blog], namespaceSelectors: [{matchLabels: {team: red}}]}', undefined],
  ['{namespaceSelectors: [{matchLabels: {kubernetes.io/metadata.name: shop}}]}', undefined],
  [
    '{namespaces: [blog], namespaceSelectors: [{matchLabels: {team: blue}}]}',
    'no namespaceSelectors entry of the pool matches the namespace shop',
  ],
  ['{serviceSelectors: [{matchLabels: {app: db}}, {matchLabels: {app: web}}]}', undefined],
  [
    '{serviceSelectors: [{matchExpressions: [{key: app, operator: DoesNotExist}]}]}',
    'no serviceSelectors entry of the pool matches the labels of the Service',
  ],
  [
    '{namespaces: [shop], serviceSelectors: [{matchLabels: {app: db}}]}',
    'no serviceSelectors entry of the pool matches the labels of the Service',
  ],
])('a pool with %s refuses: %s', (allocation, refusal) => {
  const network = networkOf(OBJECTS + pool(allocation));
  const { manifest } = first(network.services);
  expect(refusalOf(network, first(network.pools), manifest)).toBe(refusal);
});

test('the labels of a namespace that is not given are not known', () => {
  const network = networkOf(
    OBJECTS.replace('name: shop, labels', 'name: other, labels') +
      pool('{namespaceSelectors: [{matchLabels: {team: blue}}]}'),
  );
  const { manifest } = first(network.services);
  expect(refusalOf(network, first(network.pools), manifest)).toBeUndefined();
});

const advertisement = (spec: string) =>
  `\n{apiVersion: metallb.io/v1beta1, kind: L2Advertisement, metadata: {name: a}, spec: ${spec}}\n---`;

test.each([
  ['none', '', false],
  ['one for all', advertisement('{}'), true],
  ['one that names it', advertisement('{ipAddressPools: [lan]}'), true],
  ['one that names another', advertisement('{ipAddressPools: [dmz]}'), false],
  [
    'one that selects it',
    advertisement('{ipAddressPoolSelectors: [{matchLabels: {zone: lan}}]}'),
    true,
  ],
  [
    'one that selects others',
    advertisement('{ipAddressPoolSelectors: [{matchLabels: {zone: dmz}}]}'),
    false,
  ],
  [
    'one for others and one for all',
    advertisement('{ipAddressPools: [dmz]}') + advertisement('{}'),
    true,
  ],
])('of advertisements, %s announces it: %s', (_, text, announced) => {
  const network = networkOf(pool('{}', 'zone: lan') + text);
  expect(announcedPools(network)(first(network.pools))).toBe(announced);
});
