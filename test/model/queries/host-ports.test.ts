import { hostPorts } from '../../../lib/model/queries/host-ports';
import { networkOf } from '../../support/network';

const read = (podSpec: string, kind = 'Deployment') =>
  hostPorts(
    networkOf(
      `{apiVersion: apps/v1, kind: ${kind}, metadata: {name: a}, spec: {template: {spec: ${podSpec}}}}`,
    ),
  );

const withPort = (port: string, more = '') =>
  `{${more} containers: [{image: a, ports: [${port}]}]}`;
const OF_NODE = 'hostNetwork: true,';

test.each<[string, string, unknown[]]>([
  ['a host port', withPort('{containerPort: 80, hostPort: 8080}'), [[8080, 'TCP', '', true]]],
  ['none', withPort('{containerPort: 80}'), []],
  ['the host port 0', withPort('{containerPort: 80, hostPort: 0}'), []],
  ['a text', withPort('{containerPort: 80, hostPort: "8080"}'), []],
  ['an empty protocol', withPort('{hostPort: 53, protocol: ""}'), [[53, 'TCP', '', true]]],
  [
    'one address',
    withPort('{hostPort: 53, protocol: UDP, hostIP: 192.0.2.1}'),
    [[53, 'UDP', '192.0.2.1', true]],
  ],
  ['all addresses', withPort('{hostPort: 53, hostIP: 0.0.0.0}'), [[53, 'TCP', '', true]]],
  ['all IPv6 addresses', withPort('{hostPort: 53, hostIP: "::"}'), [[53, 'TCP', '', true]]],
  ['the network of the node', withPort('{containerPort: 80}', OF_NODE), [[80, 'TCP', '', false]]],
  // The API server writes the port of the container over a host port of 0.
  [
    'the network of the node and the host port 0',
    withPort('{containerPort: 80, hostPort: 0}', OF_NODE),
    [[80, 'TCP', '', false]],
  ],
  ['a patch of a container', '{containers: [{name: a, ports: [{hostPort: 80}]}]}', []],
])('%s', (_, podSpec, ports) => {
  expect(
    read(podSpec).flatMap((one) =>
      one.ports.map(({ number, protocol, ip, isAsked }) => [number, protocol, ip, isAsked]),
    ),
  ).toEqual(ports);
});

test.each([
  ['DaemonSet', '', true],
  ['DaemonSet', 'affinity: null,', true],
  ['DaemonSet', 'affinity: {nodeAffinity: {}},', false],
  ['Deployment', '', false],
])('a %s with %j runs on all of its nodes: %s', (kind, more, isOnAllOfItsNodes) => {
  expect(read(withPort('{hostPort: 80}', more), kind)).toMatchObject([{ isOnAllOfItsNodes }]);
});

test('nodes are the same where the labels are, in whatever order', () => {
  const nodes = (selector: string) =>
    read(withPort('{hostPort: 80}', `nodeSelector: ${selector},`)).map((one) => one.nodes);
  expect(nodes('{a: x, b: y}')).toEqual(nodes('{b: y, a: x}'));
  expect(nodes('{a: x}')).not.toEqual(nodes('{a: y}'));
  expect(nodes('null')).toEqual(nodes('{}'));
});
