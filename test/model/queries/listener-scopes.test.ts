import {
  namedListeners,
  scopesOf,
  takesKind,
  tryParentGateway,
  tryTakenBefore,
} from '../../../lib/model/queries/listener-scopes';
import { attachments } from '../../../lib/model/queries/parents';
import { gatewayYaml, routeYaml } from '../../rules/route-yaml';
import { first, networkOf } from '../../support/network';

const GATEWAY = gatewayYaml(
  '{name: web, port: 80, protocol: HTTP}',
  '{name: shop, port: 443, protocol: HTTPS, hostname: "*.Example.com"}',
  '{name: one, port: 443, protocol: HTTPS, hostname: shop.example.com}',
  '{name: pass, port: 8443, protocol: TLS}',
  '{name: raw, port: 8443, protocol: TCP}',
  '{name: own, port: 9, protocol: example.com/bar}',
);

test.each([
  ['{name: edge}', ['web', 'shop', 'one', 'pass', 'raw', 'own']],
  ['{name: edge, sectionName: shop}', ['shop']],
  ['{name: edge, port: 443}', ['shop', 'one']],
  ['{name: edge, port: 443, sectionName: web}', []],
  ['{name: other}', undefined],
  ['{name: edge, namespace: infra}', undefined],
  ['{name: edge, group: "", kind: Service}', undefined],
])('the parent %s names %j', (parent, names) => {
  const network = networkOf(GATEWAY + routeYaml({ parent }));
  const ref = first(first(network.routes).parents);
  const gateway = tryParentGateway(network, ref);
  expect(gateway && namedListeners(gateway, ref).map(({ name }) => name)).toEqual(names);
  expect(attachments(network)).toHaveLength(gateway ? 1 : 0);
});

test('a Gateway that is given twice is not known', () => {
  expect(attachments(networkOf(GATEWAY + GATEWAY + routeYaml()))).toEqual([]);
});

const scopes = (kind: string, parent = '{name: edge}', gateway = GATEWAY) => {
  const network = networkOf(gateway + routeYaml({ kind, version: 'v1', parent }));
  const route = first(network.routes);
  return scopesOf(network, route, first(route.parents));
};

test.each([
  ['HTTPRoute', ['web', 'shop', 'one', 'own']],
  ['GRPCRoute', ['web', 'shop', 'one', 'own']],
  ['TLSRoute', ['pass', 'own']],
  ['TCPRoute', ['pass', 'raw', 'own']],
  ['UDPRoute', ['own']],
])('%s is attached to %j', (kind, names) => {
  expect(scopes(kind).map(({ listener }) => listener?.name)).toEqual(names);
});

test('hosts of listeners are compared in lower case', () => {
  expect(scopes('HTTPRoute').map(({ hostname }) => hostname)).toEqual([
    '',
    '*.example.com',
    'shop.example.com',
    '',
  ]);
});

test('a Gateway that is not given is one scope for each way to name it', () => {
  const keys = ['{name: far}', '{name: far, sectionName: a}', '{name: far, port: 80}'].map(
    (parent) => scopes('HTTPRoute', parent).map(({ key, holder }) => [key, holder]),
  );
  expect(keys.flat()).toHaveLength(3);
  expect(new Set(keys.flat().map(([key]) => key)).size).toBe(3);
});

test.each([
  ['shop', 'shop.example.com', 'spec.listeners[2]'],
  ['shop', 'blog.example.com', undefined],
  ['shop', '*.example.com', undefined],
  ['one', 'shop.example.com', undefined],
  ['web', 'shop.example.com', undefined],
])('on the listener %s, requests for %s are taken by %s', (name, hosts, field) => {
  const scope = scopes('HTTPRoute').find(({ listener }) => listener?.name === name);
  expect(scope && tryTakenBefore(scope, hosts)?.field).toBe(field);
});

test('an unknown kind goes with a protocol of its own alone', () => {
  const listeners = first(networkOf(GATEWAY).gateways).listeners;
  expect(listeners.filter((one) => takesKind(one, 'FooRoute')).map(({ name }) => name)).toEqual([
    'own',
  ]);
});
