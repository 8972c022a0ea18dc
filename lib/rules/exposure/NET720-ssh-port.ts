import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET720: Rule = {
  id: 'NET720',
  name: 'ssh-port',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['workloads'],
  what: 'A container listens on the port of SSH.',
  why: 'a shell in a container is a way in beside the API server, which logs and limits nothing there',
  fix: 'Leave the SSH server out, and use kubectl exec.',
  waive: 'Where the application itself is a server for SSH, such as one for Git.',
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
