import { first, firstNumber, has } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET602: Rule = {
  id: 'NET602',
  name: 'external-ips-deprecated',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'A Service has external IPs in a cluster that deprecates them.',
  why: `the API server warns about externalIPs from ${first('externalIpsDeprecated')} on, and kube-proxy will ignore them from ${firstNumber('externalIpsIgnored')} on`,
  fix: 'Write a Service of type LoadBalancer, with the address from a pool.',
  waive: `While the cluster runs a release before ${firstNumber('externalIpsIgnored')}, and nothing else can provide the addresses.`,
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
