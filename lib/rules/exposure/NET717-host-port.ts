import { hostPorts } from '../../model/queries/host-ports';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET717: Rule = {
  id: 'NET717',
  name: 'host-port',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['workloads'],
  what: 'A container opens a port of its node.',
  why: 'only one such pod fits on each node, and everyone who can reach the node can reach it without a Service',
  fix: 'Remove hostPort, and expose the pods by a Service.',
  waive: 'If a DaemonSet is the ingress of its nodes.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  check(network, report) {
    for (const { manifest, ports } of hostPorts(network)) {
      for (const { field, number, isAsked } of ports) {
        if (!isAsked) continue;
        report({
          places: [place(manifest, `${field}.hostPort`)],
          what: `port ${number} of the node is open`,
        });
      }
    }
  },
};
