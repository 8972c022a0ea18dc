import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET706: Rule = {
  id: 'NET706',
  name: 'wildcard-host',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['ingresses', 'routes'],
  what: 'An Ingress or a route serves all hosts of a domain.',
  why: 'it also serves every name that is added to the domain later',
  fix: 'Write each host.',
  waive: 'If the application creates hosts at run time, such as one for each customer.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards',
    'https://gateway-api.sigs.k8s.io/reference/spec/#hostname',
  ],
  check(network, report) {
    for (const { manifest, rules } of network.ingresses) {
      for (const { field, host } of rules) {
        if (!host?.startsWith('*')) continue;
        report({ places: [place(manifest, `${field}.host`)], what: `the host is ${host}` });
      }
    }
    for (const { manifest, hostnames } of network.routes) {
      const wild = hostnames.filter((host) => host.startsWith('*'));
      if (wild.length === 0) continue;
      report({
        places: [place(manifest, 'spec.hostnames')],
        what: `the host is ${wild.join(', ')}`,
      });
    }
  },
};
