import type { ListedPort } from '../../model/queries/probe';
import { listedPorts, probePorts } from '../../model/queries/probe';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET275: Rule = {
  id: 'NET275',
  name: 'probe-of-udp-port',
  severity: Severity.WARNING,
  reads: ['workloads'],
  what: 'A probe connects to a port that its container declares for UDP alone; servers of DNS, SIP and Kerberos listen by TCP as well.',
  why: 'the kubelet connects by TCP whatever the port declares, so the probe fails unless the program listens by TCP there as well',
  fix: 'Probe a TCP port, or write an exec probe.',
  waive: 'If the program listens on the port by TCP as well.',
  sources: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-a-tcp-liveness-probe',
    'https://www.rfc-editor.org/rfc/rfc7766',
    'https://www.rfc-editor.org/rfc/rfc3261#section-18',
    'https://www.rfc-editor.org/rfc/rfc4120#section-7.2',
  ],
  check(network, report) {
    for (const { container, field, port, workload } of probePorts(network)) {
      const ports = listedPorts(container);
      if (ports.every(({ protocol }) => protocol === 'TCP')) continue;
      const asked = ports.filter((one) => one.name === port || one.port === port);
      const numbers = new Set(asked.map((one) => one.port));
      const all = ports.filter((one) => numbers.has(one.port));
      if (all.length === 0 || all.some(mayTakeTcp)) continue;
      report({
        places: [
          place(workload.manifest, field),
          place(workload.manifest, `${container.field}.ports`),
        ],
        what: `the container declares port ${port} for ${all[0]?.protocol}`,
      });
    }
  },
};

function mayTakeTcp({ name = '', port, protocol }: ListedPort): boolean {
  return protocol === 'TCP' || BY_BOTH.has(port) || NAME_OF_BOTH.test(name);
}

/** The ports of protocols whose servers must listen by both: DNS, Kerberos and SIP. */
const BY_BOTH = new Set<unknown>([53, 88, 5060]);
const NAME_OF_BOTH = /(?:^|-)(?:dns|domain|kerberos|sip)(?:-|$)/;
