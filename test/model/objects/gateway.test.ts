import { first, networkOf } from '../../support/network';

const read = (spec: string) =>
  first(
    networkOf(
      `{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: edge}, spec: ${spec}}`,
    ).gateways,
  );

test.each<[string, object]>([
  ['{name: web, port: 80, protocol: HTTP}', { name: 'web', port: 80, protocol: 'HTTP' }],
  ['{hostname: "*.example.com"}', { hostname: '*.example.com' }],
  ['{hostname: ""}', {}],
  ['{hostname: null}', {}],
  ['{allowedRoutes: {namespaces: {from: All}}}', { routesFrom: 'All' }],
  ['{allowedRoutes: {namespaces: {}}}', {}],
  ['{allowedRoutes: null}', {}],
  ['{port: "80"}', {}],
  ['null', {}],
  ['text', {}],
])('the listener %s', (listener, more) => {
  const { fields, ...rest } = first(read(`{listeners: [${listener}]}`).listeners);
  expect(rest).toEqual({
    field: 'spec.listeners[0]',
    name: '',
    protocol: '',
    routesFrom: 'Same',
    ...more,
  });
  expect(typeof fields).toBe('object');
});

test.each<[string, string | undefined]>([
  ['{gatewayClassName: istio}', 'istio'],
  ['{gatewayClassName: 1}', undefined],
  ['null', undefined],
])('a Gateway of %s is of the class %s', (spec, className) => {
  expect(read(spec)).toMatchObject({ listeners: [] });
  expect(read(spec).className).toBe(className);
});
