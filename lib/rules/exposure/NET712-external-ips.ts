import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET712: Rule = {
  id: 'NET712',
  name: 'external-ips',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['services'],
  what: 'A Service takes addresses by externalIPs.',
  why: 'every node sends what is for these addresses to the Service, whoever owns them (CVE-2020-8554); clusters with DenyServiceExternalIPs refuse it',
  fix: 'Use type: LoadBalancer, whose addresses come from a pool.',
  waive: 'Where the addresses are those of the nodes and whoever writes Services is trusted.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
    'https://github.com/kubernetes/kubernetes/issues/97076',
  ],
  check(network, report) {
    for (const { manifest, externalIps } of network.services) {
      if (externalIps.length === 0) continue;
      report({
        places: [place(manifest, 'spec.externalIPs')],
        what: `the Service takes ${externalIps.join(', ')}`,
      });
    }
  },
};
