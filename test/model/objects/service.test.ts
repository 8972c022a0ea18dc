import type { Service, PortOfService } from '../../../lib/model/objects/service';
import { serviceOf } from '../../../lib/model/objects/service';
import { manifestsOf } from '../../../lib/model/read/manifest';
import { first } from '../../support/network';

function read(spec: unknown): Service {
  const object = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec };
  return serviceOf(first(manifestsOf(object, {})));
}

test.each([undefined, null, 'text', [], {}])(
  'with the spec %j it has what is filled in',
  (spec) => {
    const { manifest, ...service } = read(spec);
    expect(manifest.name).toBe('web');
    expect(service).toEqual({
      type: 'ClusterIP',
      isHeadless: false,
      clusterIps: [],
      selector: {},
      hasSelector: false,
      ports: [],
      externalIps: [],
      publishesNotReady: false,
      allocatesNodePorts: true,
      isPart: true,
    });
  },
);

test.each<[string, object, Partial<Service>]>([
  ['neither a selector nor ports', { type: 'LoadBalancer' }, { isPart: true }],
  ['null for both', { selector: null, ports: null }, { isPart: true }],
  ['a selector', { selector: { app: 'web' } }, { isPart: false }],
  ['ports', { ports: [{ port: 80 }] }, { isPart: false }],
  ['no cluster IP', { clusterIP: 'None' }, { isPart: false }],
  ['another name', { externalName: 'a.example.com' }, { isPart: false }],
  ['an empty type', { type: '' }, { type: 'ClusterIP' }],
  ['a type that is no text', { type: 1 }, { type: 'ClusterIP' }],
  ['None', { clusterIP: 'None' }, { isHeadless: true, clusterIps: [] }],
  ['None in the list', { clusterIPs: ['None'] }, { isHeadless: true, clusterIps: [] }],
  ['an empty address', { clusterIP: '' }, { isHeadless: false, clusterIps: [] }],
  [
    'two addresses, the first in both fields',
    { clusterIP: '10.96.0.10', clusterIPs: ['10.96.0.10', 'fd00::a'] },
    { clusterIps: ['10.96.0.10', 'fd00::a'] },
  ],
  [
    'a list that repeats itself',
    { clusterIPs: ['10.96.0.10', '10.96.0.10'] },
    { clusterIps: ['10.96.0.10'] },
  ],
  [
    'a selector with a value that is no text',
    { selector: { app: 'web', version: 1 } },
    { selector: { app: 'web' }, hasSelector: true },
  ],
  ['an empty selector', { selector: {} }, { hasSelector: false }],
  [
    'flags that are texts',
    { publishNotReadyAddresses: 'true', allocateLoadBalancerNodePorts: 'false' },
    { publishesNotReady: false, allocatesNodePorts: true },
  ],
  [
    'flags',
    { publishNotReadyAddresses: true, allocateLoadBalancerNodePorts: false },
    { publishesNotReady: true, allocatesNodePorts: false },
  ],
  [
    'addresses that are no texts',
    { externalIPs: ['192.0.2.1', 1, null] },
    { externalIps: ['192.0.2.1'] },
  ],
])('with %s', (_, spec, expected) => {
  const service = read(spec);
  expect(
    Object.fromEntries(Object.keys(expected).map((key) => [key, service[key as keyof Service]])),
  ).toEqual(expected);
});

test.each<[string, unknown, Partial<PortOfService>]>([
  ['nothing', null, {}],
  ['a number', { port: 80 }, { port: 80 }],
  ['a number as a text', { port: '80' }, {}],
  ['an empty protocol', { protocol: '' }, {}],
  ['a protocol', { protocol: 'UDP' }, { protocol: 'UDP' }],
  ['a target', { targetPort: 8080 }, { targetPort: 8080 }],
  ['a target by name', { targetPort: 'http' }, { targetPort: 'http' }],
  // The API server takes 0 and an empty text for no target (SetDefaults_Service).
  ['the target 0', { targetPort: 0 }, {}],
  ['an empty target', { targetPort: '' }, {}],
  ['the node port 0', { nodePort: 0 }, {}],
  ['a node port', { nodePort: 30080 }, { nodePort: 30080 }],
  [
    'a protocol of applications',
    { appProtocol: 'kubernetes.io/h2c' },
    { appProtocol: 'kubernetes.io/h2c' },
  ],
])('a port with %s', (_, port, expected) => {
  const { fields, ...rest } = first(read({ ports: [port] }).ports);
  expect(fields).toEqual(port ?? {});
  expect(rest).toEqual({ field: 'spec.ports[0]', name: '', protocol: 'TCP', ...expected });
});

test('ports have their places, also behind what is none', () => {
  const { ports } = read({ ports: [1, { name: 'b', port: 2 }] });
  expect(ports.map(({ field, name, port }) => [field, name, port])).toEqual([
    ['spec.ports[0]', '', undefined],
    ['spec.ports[1]', 'b', 2],
  ]);
});
