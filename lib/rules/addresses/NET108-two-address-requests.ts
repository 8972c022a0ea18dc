import { loadBalancers } from '../../model/queries/load-balancers';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET108: Rule = {
  id: 'NET108',
  name: 'two-address-requests',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service asks for its load-balancer address by annotation and by field.',
  why: 'MetalLB refuses to choose between them, even where they agree, and gives the Service no address',
  fix: 'Leave spec.loadBalancerIP out.',
  waive: 'Never: MetalLB gives the Service no address.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    for (const { service, addresses } of loadBalancers(network)) {
      const { loadBalancerIp, manifest } = service;
      const [first] = addresses;
      if (!loadBalancerIp || !first || first.field === 'spec.loadBalancerIP') continue;
      report({
        places: [place(manifest, first.field), place(manifest, 'spec.loadBalancerIP')],
        what: `the annotation asks for ${addresses.map(({ text }) => text).join(' and ')}, and spec.loadBalancerIP for ${loadBalancerIp}`,
      });
    }
  },
};
