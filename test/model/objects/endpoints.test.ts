import { first, networkOf } from '../../support/network';

const ENDPOINTS = `
apiVersion: v1
kind: Endpoints
metadata: {name: db}
subsets:
  - addresses: [{ip: 192.0.2.1, hostname: a}, {ip: 7}]
    notReadyAddresses: [{ip: "2001:db8::1", nodeName: one}]
    ports: [{port: 5432, name: sql}, {port: 53, protocol: UDP}, {port: 9, protocol: ""}]
  -
  - ports: [{port: "1"}]
`;

const SLICE = `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata:
  name: db-1
  labels: {kubernetes.io/service-name: db, endpointslice.kubernetes.io/managed-by: hand}
addressType: IPv4
endpoints:
  - {addresses: [192.0.2.1, 2], hostname: a, conditions: {ready: false}}
  - {addresses: [192.0.2.2], conditions: {ready: null}}
  - {addresses: [192.0.2.3], conditions: {}}
  - null
ports: [{name: null, port: 5432}]
`;

test('an Endpoints is read subset by subset, those that are not ready last', () => {
  const { subsets } = first(networkOf(ENDPOINTS).endpoints);
  expect(
    subsets.map(({ field, addresses }) => [
      field,
      ...addresses.map((one) => `${one.field} ${one.ip}`),
    ]),
  ).toEqual([
    [
      'subsets[0]',
      'subsets[0].addresses[0] 192.0.2.1',
      'subsets[0].addresses[1] undefined',
      'subsets[0].notReadyAddresses[0] 2001:db8::1',
    ],
    ['subsets[1]'],
    ['subsets[2]'],
  ]);
  expect(subsets[0]?.addresses[0]).toMatchObject({ hostname: 'a', nodeName: undefined });
  expect(
    subsets.flatMap(({ ports }) =>
      ports.map((one) => [one.field, one.name, one.port, one.protocol]),
    ),
  ).toEqual([
    ['subsets[0].ports[0]', 'sql', 5432, 'TCP'],
    ['subsets[0].ports[1]', '', 53, 'UDP'],
    ['subsets[0].ports[2]', '', 9, 'TCP'],
    ['subsets[2].ports[0]', '', undefined, 'TCP'],
  ]);
});

test('an EndpointSlice is of the Service of its label, and ready where it does not say otherwise', () => {
  const slice = first(networkOf(SLICE).slices);
  expect(slice).toMatchObject({ serviceName: 'db', managedBy: 'hand', addressType: 'IPv4' });
  expect(
    slice.endpoints.map(({ addresses, isReady, field }) => [field, isReady, addresses]),
  ).toEqual([
    ['endpoints[0]', false, ['192.0.2.1']],
    ['endpoints[1]', true, ['192.0.2.2']],
    ['endpoints[2]', true, ['192.0.2.3']],
    ['endpoints[3]', true, []],
  ]);
  expect(slice.ports).toMatchObject([{ field: 'ports[0]', name: '', port: 5432, protocol: 'TCP' }]);
});

test.each(['subsets: null', 'subsets: {}', 'subsets: text', 'kind2: x'])(
  '%s is none',
  (subsets) => {
    const text = ENDPOINTS.slice(0, ENDPOINTS.indexOf('subsets')) + subsets;
    expect(first(networkOf(text).endpoints).subsets).toEqual([]);
  },
);
