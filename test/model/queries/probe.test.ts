import { containersOf } from '../../../lib/model/queries/containers';
import { listedPorts, probePorts } from '../../../lib/model/queries/probe';
import { first, networkOf } from '../../support/network';

const network = (container: string) =>
  networkOf(`{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [${container}]}}`);

test.each<[string, [string, unknown][]]>([
  ['livenessProbe: {httpGet: {port: 8080}}', [['livenessProbe.httpGet', 8080]]],
  ['readinessProbe: {tcpSocket: {port: http}}', [['readinessProbe.tcpSocket', 'http']]],
  ['startupProbe: {grpc: {port: 9090}}', [['startupProbe.grpc', 9090]]],
  ['lifecycle: {preStop: {httpGet: {port: 1}}}', [['lifecycle.preStop.httpGet', 1]]],
  ['lifecycle: {postStart: {exec: {command: [a]}}}', []],
  [
    'livenessProbe: {httpGet: {port: 1}}, readinessProbe: {httpGet: {port: 2}}',
    [
      ['livenessProbe.httpGet', 1],
      ['readinessProbe.httpGet', 2],
    ],
  ],
  ['livenessProbe: null', []],
  ['livenessProbe: {httpGet: null}', []],
  ['livenessProbe: {httpGet: {port: null}}', []],
  ['livenessProbe: {httpGet: {port: [80]}}', []],
  ['livenessProbe: text, lifecycle: 1', []],
])('a container with %s', (fields, ports) => {
  expect(
    probePorts(network(`{image: a, ${fields}}`)).map(({ field, port }) => [field, port]),
  ).toEqual(ports.map(([place, port]) => [`spec.containers[0].${place}.port`, port]));
});

test('a patch of a container says nothing of its ports', () => {
  expect(probePorts(network('{name: a, livenessProbe: {httpGet: {port: 80}}}'))).toEqual([]);
});

test.each([
  [
    '[{name: http, containerPort: 80}, {containerPort: "81"}, null]',
    [{ name: 'http', port: 80, protocol: 'TCP' }, { protocol: 'TCP' }, { protocol: 'TCP' }],
  ],
  ['null', []],
  ['{containerPort: 80}', []],
])('a container lists the ports %s', (ports, listed) => {
  const pod = first(network(`{image: a, ports: ${ports}}`).workloads);
  expect(listedPorts(first(containersOf(pod)))).toEqual(listed);
});
