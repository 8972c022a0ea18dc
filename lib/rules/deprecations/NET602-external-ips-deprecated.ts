import { first, firstNumber, has } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET602: Rule = {
  id: 'NET602',
  name: 'external-ips-deprecated',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service asks for external IPs of a cluster that gives them up.',
  why: `the API server warns of externalIPs from ${first('externalIpsDeprecated')} on, and kube-proxy is to ignore them from ${firstNumber('externalIpsIgnored')} on`,
  fix: 'Write a Service of type LoadBalancer, with the address from a pool.',
  waive: `While the cluster stays on a release before ${firstNumber('externalIpsIgnored')}, and nothing else can take the addresses.`,
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/5707-deprecate-service-externalips',
  ],
  check({ services, target }, report) {
    if (!has(target, 'externalIpsDeprecated')) return;
    for (const { manifest, externalIps, isHeadless, type } of services) {
      if (externalIps.length === 0 || isHeadless || type === 'ExternalName') continue;
      report({
        places: [place(manifest, 'spec.externalIPs')],
        what: `externalIPs of Service ${manifest.name} are deprecated in Kubernetes ${target.kubernetes}`,
      });
    }
  },
};
