import type { RuleCases } from '../cases';

const deployment = (...container: string[]) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: logs}
spec:
  selector: {matchLabels: {app: logs}}
  template:
    metadata: {labels: {app: logs}}
    spec:
      containers:
        - name: logs
          image: registry.example.net/logs:4
${container.map((line) => `          ${line}\n`).join('')}`;
const UDP = 'ports: [{name: syslog, containerPort: 514, protocol: UDP}]';
const AT = [
  [
    'Deployment default/logs spec.template.spec.containers[0].ports',
    'Deployment default/logs spec.template.spec.containers[0].livenessProbe.tcpSocket.port',
  ],
];

export const cases: RuleCases = {
  wrong: {
    yaml: deployment(UDP, 'livenessProbe: {tcpSocket: {port: syslog}}'),
    text: `
warning NET275 probe-of-udp-port: the container declares port syslog for UDP
  wrong.yaml:13   Deployment default/logs   spec.template.spec.containers[0].ports
  wrong.yaml:14   Deployment default/logs   spec.template.spec.containers[0].livenessProbe.tcpSocket.port
  why: the kubelet connects by TCP whatever the port declares, so the probe fails unless the program listens by TCP there as well
  fix: Probe a TCP port, or write an exec probe.
  see: npx cdk8s-reach rules NET275
`,
  },
  right: deployment(
    'ports: [{name: syslog, containerPort: 514, protocol: UDP}, {name: syslog-tcp, containerPort: 514}]',
    'livenessProbe: {tcpSocket: {port: syslog-tcp}}',
  ),
  silent: {
    'the UDP name of a number that is listed for TCP too': {
      yaml: deployment(
        'ports: [{name: syslog, containerPort: 514, protocol: UDP}, {name: syslog-tcp, containerPort: 514}]',
        'livenessProbe: {tcpSocket: {port: syslog}}',
      ),
    },
    'a server of DNS, which listens by TCP as well': {
      yaml: deployment(
        'ports: [{name: dns, containerPort: 53, protocol: UDP}]',
        'livenessProbe: {tcpSocket: {port: dns}}',
      ),
    },
    'a server of DNS by its name, on a port of its own': {
      yaml: deployment(
        'ports: [{name: udp-dns, containerPort: 1053, protocol: UDP}]',
        'livenessProbe: {tcpSocket: {port: 1053}}',
      ),
    },
    'a server of SIP': {
      yaml: deployment(
        'ports: [{containerPort: 5060, protocol: UDP}]',
        'livenessProbe: {tcpSocket: {port: 5060}}',
      ),
    },
    'a port that is not listed': {
      yaml: deployment(UDP, 'livenessProbe: {httpGet: {path: /health, port: 8080}}'),
    },
  },
  reported: {
    'by number': { yaml: deployment(UDP, 'livenessProbe: {tcpSocket: {port: 514}}'), at: AT },
  },
};
