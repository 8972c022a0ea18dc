import { loadBalancers } from '../../model/queries/load-balancers';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET108: Rule = {
  id: 'NET108',
  name: 'two-address-requests',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service requests its load-balancer address by annotation and by field.',
  why: 'MetalLB rejects the combination, even if both contain the same address, and assigns no address to the Service',
  fix: 'Remove spec.loadBalancerIP.',
  waive: 'Never: MetalLB assigns no address to the Service.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    for (const { service, addresses } of loadBalancers(network)) {
      const { loadBalancerIp, manifest } = service;
      const [first] = addresses;
      if (!loadBalancerIp || !first || first.field === 'spec.loadBalancerIP') continue;
      report({
        places: [place(manifest, first.field), place(manifest, 'spec.loadBalancerIP')],
        what: `the annotation requests ${addresses.map(({ text }) => text).join(' and ')}, and spec.loadBalancerIP requests ${loadBalancerIp}`,
      });
    }
  },
};
