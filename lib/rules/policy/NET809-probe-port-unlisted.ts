import { probePorts } from '../../model/queries/probe';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET809: Rule = {
  id: 'NET809',
  name: 'probe-port-unlisted',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['workloads'],
  what: 'A probe uses a port that no container lists.',
  why: 'the manifest does not show that the port exists, so a typing error would look the same',
  fix: 'List the port in the container, or correct the port of the probe.',
  waive: 'If only the kubelet uses the port.',
  sources: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  ],
  check(network, report) {
    for (const { field, port, workload } of probePorts(network)) {
      const { manifest, podField, ports } = workload;
      if (typeof port !== 'number' || ports.some((one) => one.port === port)) continue;
      report({
        places: [place(manifest, field), place(manifest, podField)],
        what: `no container lists port ${port}`,
      });
    }
  },
};
