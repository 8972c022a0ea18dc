import {
  ingressCertificates,
  listenerCertificates,
} from '../../../lib/model/queries/tls-reference';
import { networkOf } from '../../support/network';

test('the Secrets of an Ingress are in its namespace', () => {
  const network = networkOf(`
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec: {tls: [{secretName: a}, {hosts: [b]}, {secretName: ""}, null, {secretName: c}]}`);
  expect(
    ingressCertificates(network).map(({ field, namespace, name }) => [field, namespace, name]),
  ).toEqual([
    ['spec.tls[0].secretName', 'shop', 'a'],
    ['spec.tls[4].secretName', 'shop', 'c'],
  ]);
});

test.each([
  ['{name: a}', ['edge', 'a']],
  ['{name: a, group: "", kind: Secret}', ['edge', 'a']],
  ['{name: a, namespace: shop}', ['shop', 'a']],
  ['{name: a, kind: ConfigMap}', undefined],
  ['{name: a, kind: Secret, group: vault.example.com}', undefined],
  ['{name: ""}', undefined],
  ['{name: 1}', undefined],
  ['text', undefined],
])('a listener takes its certificate from %s', (ref, found) => {
  const network = networkOf(`
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: edge}
spec: {listeners: [{name: a}, {name: b, tls: {certificateRefs: [${ref}]}}]}`);
  expect(
    listenerCertificates(network).map(({ field, namespace, name }) => [field, namespace, name]),
  ).toEqual(found ? [['spec.listeners[1].tls.certificateRefs[0]', ...found]] : []);
});
