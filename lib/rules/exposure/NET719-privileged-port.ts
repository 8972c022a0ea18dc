import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET719: Rule = {
  id: 'NET719',
  name: 'privileged-port',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['workloads'],
  what: 'A container listens on a port below 1024.',
  why: 'without the capability NET_BIND_SERVICE only root can open such a port, so the container runs with more privileges than it needs',
  fix: 'Listen on a port such as 8080; the Service can keep the low port.',
  waive: 'If the image cannot listen on another port.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  check(network, report) {
    for (const { manifest, ports } of network.workloads) {
      for (const { field, port } of ports) {
        if (port === undefined || port < 1 || port >= 1024) continue;
        report({
          places: [place(manifest, `${field}.containerPort`)],
          what: `the port is ${port}`,
        });
      }
    }
  },
};
