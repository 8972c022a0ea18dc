import { dataKeys, isFilledLater, secretType, tryHolder } from '../../../lib/model/queries/secret';
import { first, networkOf } from '../../support/network';

const secret = (more: string, metadata = 'name: a') =>
  `{apiVersion: v1, kind: Secret, metadata: {${metadata}}, ${more}}`;
const read = (more: string, metadata?: string) =>
  first(networkOf(secret(more, metadata)).manifests);

test.each([
  ['data: {a: eA==, b: null}', ['a', 'b']],
  ['data: {a: eA==}, stringData: {c: x}', ['a', 'c']],
  ['binaryData: {d: eA==}', ['d']],
  ['data: null', []],
  ['data: [a]', []],
  ['data: text', []],
])('%s has the keys %j', (more, keys) => {
  expect(dataKeys(read(more))).toEqual(keys);
});

test.each([
  ['type: kubernetes.io/tls', 'kubernetes.io/tls'],
  ['type: ""', 'Opaque'],
  ['type: null', 'Opaque'],
  ['type: 1', 'Opaque'],
  ['data: {}', 'Opaque'],
])('%s is of the type %s', (more, type) => {
  expect(secretType(read(more))).toBe(type);
});

test.each([
  ['data: {}', 'name: a', true],
  ['data: {a: eA==}', 'name: a', false],
  ['data: {a: eA==}', 'name: a, annotations: {reflector.v1.k8s.emberstack.com/reflects: b}', true],
  ['data: {a: eA==}', 'name: a, annotations: {replicator.v1.mittwald.de/replicate-from: b}', true],
])('%s of {%s} is filled later: %s', (more, metadata, later) => {
  expect(isFilledLater(read(more, metadata))).toBe(later);
});

test('it is found by its kind, its namespace and its name', () => {
  const network = networkOf(secret('type: x', 'name: a, namespace: shop'));
  expect(tryHolder(network, 'Secret', 'shop', 'a')).toBe(first(network.manifests));
  expect(tryHolder(network, 'Secret', 'default', 'a')).toBeUndefined();
  expect(tryHolder(network, 'ConfigMap', 'shop', 'a')).toBeUndefined();
});
