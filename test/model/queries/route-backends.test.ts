import { serviceBackends } from '../../../lib/model/queries/route-backends';
import { first, networkOf } from '../../support/network';

const read = (rule: string) =>
  serviceBackends(
    first(
      networkOf(`
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec: {rules: [{}, ${rule}]}`).routes,
    ),
  ).map(({ field, namespace, name, port }) => [field, namespace, name, port]);

const REFS = 'spec.rules[1].backendRefs';
const MIRROR = 'spec.rules[1].filters[0].requestMirror.backendRef';

test.each<[string, unknown[]]>([
  ['{backendRefs: [{name: a, port: 80}]}', [[`${REFS}[0]`, 'shop', 'a', 80]]],
  [
    '{backendRefs: [{name: a, namespace: b, kind: Service}]}',
    [[`${REFS}[0]`, 'b', 'a', undefined]],
  ],
  ['{backendRefs: [{name: a, group: x.io, kind: Service}]}', []],
  ['{backendRefs: [{name: a, group: multicluster.x-k8s.io, kind: ServiceImport}]}', []],
  ['{filters: [{requestMirror: {backendRef: {name: a, port: 80}}}]}', [[MIRROR, 'shop', 'a', 80]]],
  [
    '{filters: [{requestMirror: {backendRef: {name: a, namespace: b}}}]}',
    [[MIRROR, 'b', 'a', undefined]],
  ],
  ['{filters: [{requestMirror: {backendRef: {name: a, group: x.io, kind: Service}}}]}', []],
  ['{filters: [{requestMirror: {backendRef: {name: a, kind: ServiceImport}}}]}', []],
  ['{filters: [{requestMirror: {backendRef: null}}, null, {requestMirror: text}]}', []],
])('%s', (rule, backends) => {
  expect(read(rule)).toEqual(backends);
});
