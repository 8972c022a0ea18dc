import {
  fromOneToEight,
  grpcMethod,
  grpcPathFault,
  grpcTableFault,
} from '../../../lib/facts/values/gateway-routes';

test.each([
  ['/', undefined],
  ['/acme.Shop', { service: 'acme.Shop', method: undefined }],
  ['/acme.v1.Shop/Buy', { service: 'acme.v1.Shop', method: 'Buy' }],
  ['/.acme/Buy_2', { service: '.acme', method: 'Buy_2' }],
  ['/acme.Shop/', undefined],
  ['/1acme', undefined],
  ['/acme-shop', undefined],
  ['/a/b/c', undefined],
])('%s calls %j', (path, expected) => {
  expect(grpcMethod(path)).toEqual(expected);
});

test.each([
  ['/', 'Prefix', true],
  ['/', 'Exact', false],
  ['/acme.Shop', 'Prefix', true],
  ['/acme.Shop', 'Exact', false],
  ['/acme.Shop/Buy', 'Exact', true],
  ['/acme.Shop/Buy', 'Prefix', false],
  ['/acme.Shop/Buy', 'RegularExpression', false],
  ['/cart-1', 'Prefix', false],
])('a GRPCRoute matches %s by %s: %s', (path, pathType, expected) => {
  expect(grpcPathFault(path, pathType) === undefined).toBe(expected);
});

test('a GRPCRoute has no field for what HTTP alone has', () => {
  const options = { stripPrefix: false, httpsRedirect: true, cors: {}, timeouts: undefined };
  expect(grpcTableFault(options).map(({ field }) => field)).toEqual(['httpsRedirect', 'cors']);
});

test.each([
  [0, false],
  [1, true],
  [8, true],
  [9, false],
])('a policy takes %d ConfigMaps: %s', (length, expected) => {
  expect(fromOneToEight(Array.from({ length })) === undefined).toBe(expected);
});
