import {
  endpointPortsOf,
  isByHand,
  serviceEndpoints,
  servicesWithEndpoints,
} from '../../../lib/model/queries/service-endpoints';
import { first, networkOf } from '../../support/network';

const service = (name: string) => `
apiVersion: v1
kind: Service
metadata: {name: ${name}}
---`;

const endpoints = (metadata: string) => `
apiVersion: v1
kind: Endpoints
metadata: {${metadata}}
subsets: [{addresses: [{ip: 192.0.2.1}], ports: [{port: 5432}]}]
---`;

const slice = (metadata: string) => `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {${metadata}}
addressType: IPv4
endpoints: [{addresses: [192.0.2.1]}]
ports: [{port: 5433}]
---`;

const OF_DB = 'labels: {kubernetes.io/service-name: db}';

test.each<[string, string, number[]]>([
  ['nothing', '', []],
  ['an Endpoints of its name', endpoints('name: db'), [5432]],
  ['one of another namespace', endpoints('name: db, namespace: shop'), []],
  ['a slice that names it', slice(`name: x, ${OF_DB}`), [5433]],
  ['a slice of its name alone', slice('name: db'), []],
  ['both', endpoints('name: db') + slice(`name: x, ${OF_DB}`), [5432, 5433]],
  ['those of a controller', slice(`name: x, ${OF_DB}, ownerReferences: [{kind: Service}]`), []],
  [
    'those of a dump',
    endpoints(
      'name: db, annotations: {endpoints.kubernetes.io/last-change-trigger-time: "2026-01-01"}',
    ),
    [],
  ],
  [
    'a lock for a leader',
    endpoints('name: db, annotations: {control-plane.alpha.kubernetes.io/leader: "{}"}'),
    [],
  ],
])('beside a Service stands %s', (_, text, ports) => {
  const network = networkOf(service('db') + text);
  const given = first(serviceEndpoints(network));
  expect(endpointPortsOf(given).map(({ port }) => port.port)).toEqual(ports);
  expect(servicesWithEndpoints(network)).toEqual(ports.length > 0 ? [given] : []);
});

test('owner references of null are none', () => {
  const { manifests } = networkOf(endpoints('name: db, ownerReferences: null'));
  expect(isByHand(first(manifests))).toBe(true);
});
