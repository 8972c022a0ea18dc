import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET712: Rule = {
  id: 'NET712',
  name: 'external-ips',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['services'],
  what: 'A Service has addresses in externalIPs.',
  why: 'every node sends the traffic for these addresses to the Service, no matter who owns them (CVE-2020-8554); clusters with DenyServiceExternalIPs refuse the Service',
  fix: 'Use type: LoadBalancer, whose addresses come from a pool.',
  waive: 'If the addresses belong to the nodes, and you trust everyone who can create Services.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
    'https://github.com/kubernetes/kubernetes/issues/97076',
  ],
  check(network, report) {
    for (const { manifest, externalIps } of network.services) {
      if (externalIps.length === 0) continue;
      report({
        places: [place(manifest, 'spec.externalIPs')],
        what: `the Service has externalIPs ${externalIps.join(', ')}`,
      });
    }
  },
};
