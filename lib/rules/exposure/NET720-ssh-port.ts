import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET720: Rule = {
  id: 'NET720',
  name: 'ssh-port',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['workloads'],
  what: 'A container listens on the SSH port.',
  why: 'a shell in the container bypasses the API server, so no audit log and no access control of the cluster applies',
  fix: 'Remove the SSH server, and use kubectl exec.',
  waive: 'If the application itself is an SSH server, such as one for Git.',
  sources: [
    'https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/',
  ],
  check(network, report) {
    for (const { manifest, ports } of network.workloads) {
      for (const { field, port, protocol } of ports) {
        if (port !== 22 || protocol !== 'TCP') continue;
        report({ places: [place(manifest, `${field}.containerPort`)], what: 'the port is 22' });
      }
    }
  },
};
