import { servicesWith } from '../../model/queries/written-fields';
import { first, firstNumber } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { metallbKeys } from './metallb';

export const NET603: Rule = {
  id: 'NET603',
  name: 'load-balancer-ip-deprecated',
  severity: Severity.INFO,
  reads: ['services'],
  what: 'A Service requests its load-balancer address by a deprecated field.',
  why: `\`loadBalancerIP\` is deprecated since ${first('loadBalancerIpDeprecated')}: it contains one IP family, and each provider interprets it differently`,
  fix: `Write the annotation of the provider, for MetalLB \`metallb.io/loadBalancerIPs\` (before ${firstNumber('newPrefix')} \`metallb.universe.tf/loadBalancerIPs\`), and remove the field.`,
  waive: 'If the load-balancer provider reads nothing else.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
    'https://metallb.io/usage/#requesting-specific-ips',
  ],
  check(network, report) {
    for (const { manifest, loadBalancerIp, type } of servicesWith(network, 'loadBalancerIP')) {
      if (!loadBalancerIp || type !== 'LoadBalancer') continue;
      // Field and annotation together are refused by MetalLB, and a rule of its own says so.
      if (metallbKeys(manifest).some((key) => key.endsWith('/loadBalancerIPs'))) continue;
      report({
        places: [place(manifest, 'spec.loadBalancerIP')],
        what: `Service ${manifest.name} requests ${loadBalancerIp} by loadBalancerIP`,
      });
    }
  },
};
