import { serviceNameOf, writtenAddresses } from '../../../lib/model/queries/endpoint-addresses';
import { networkOf } from '../../support/network';

const ENDPOINTS = `
apiVersion: v1
kind: Endpoints
metadata: {name: db}
subsets:
  - {addresses: [{ip: 192.0.2.1}, {ip: 7}, null], notReadyAddresses: [{ip: "::ffff:192.0.2.1"}]}
  - {addresses: [{ip: 192.0.2.1}], ports: [{port: 5432}]}
---`;

const slice = (more: string) => `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db-1, labels: {kubernetes.io/service-name: db}}
${more}
---`;

const told = (text: string) =>
  writtenAddresses(networkOf(text)).map((one) => [one.field, one.value, one.addressType]);

test('every address of an Endpoints, whatever it is', () => {
  expect(told(ENDPOINTS)).toEqual([
    ['subsets[0].addresses[0].ip', '192.0.2.1', undefined],
    ['subsets[0].addresses[1].ip', 7, undefined],
    ['subsets[0].addresses[2].ip', undefined, undefined],
    ['subsets[0].notReadyAddresses[0].ip', '::ffff:192.0.2.1', undefined],
    ['subsets[1].addresses[0].ip', '192.0.2.1', undefined],
  ]);
});

test.each<[string, unknown[]]>([
  [
    'addressType: IPv6\nendpoints: [{addresses: ["2001:db8::1", 2]}, null]',
    [
      ['endpoints[0].addresses[0]', '2001:db8::1', 'IPv6'],
      ['endpoints[0].addresses[1]', 2, 'IPv6'],
    ],
  ],
  ['endpoints: [{addresses: [a]}]', [['endpoints[0].addresses[0]', 'a', '']]],
  ['endpoints: [{addresses: a}]', []],
  ['endpoints: null', []],
])('every address of an EndpointSlice with %j', (more, addresses) => {
  expect(told(slice(more))).toEqual(addresses);
});

test('addresses beside other ports are told apart', () => {
  const ports = (text: string) => writtenAddresses(networkOf(text)).map((one) => one.ports);
  const [of80, of81, again] = ['80', '81', '80'].map((port) =>
    ports(slice(`endpoints: [{addresses: [a]}]\nports: [{port: ${port}}]`)),
  );
  expect(of80).toEqual(again);
  expect(of80).not.toEqual(of81);
});

test.each([
  [ENDPOINTS, 'db'],
  [slice('endpoints: [{addresses: [a]}]'), 'db'],
  [slice('endpoints: [{addresses: [a]}]').replace('service-name: db', 'other: db'), ''],
])('the Service of an address, by name or by label', (text, name) => {
  const names = writtenAddresses(networkOf(text)).map(serviceNameOf);
  expect([...new Set(names)]).toEqual([name]);
});
