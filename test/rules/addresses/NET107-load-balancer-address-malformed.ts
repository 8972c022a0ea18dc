import type { RuleCases } from '../cases';
import { balancer, pool } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';

export const cases: RuleCases = {
  facts: [
    '1.2 IPv4 octet with leading zero 010.0.0.1',
    '2.5 loadBalancerIP',
    '7.4 loadBalancerIPs',
  ],
  wrong: {
    yaml: balancer('web', { [IPS]: '192.0.2.10/32' }),
    text: `
error NET107 load-balancer-address-malformed: "192.0.2.10/32" is not an IP address
  wrong.yaml:7   Service default/web   metadata.annotations["metallb.io/loadBalancerIPs"]
  why: MetalLB cannot parse it, and assigns no address to the Service
  fix: Write an address such as 192.0.2.10 or 2001:db8::10.
  see: npx cdk8s-reach rules NET107
`,
  },
  right: balancer('web', { [IPS]: '192.0.2.10' }),
  silent: {
    'an address that a later tool fills in': { yaml: balancer('web', { [IPS]: '${IP}' }) },
    'a pool': { yaml: pool('lan', ['192.0.2.0/28']) },
  },
  reported: {
    'a leading zero': {
      yaml: balancer('web', { [IPS]: '192.0.2.010' }),
      at: [['Service default/web metadata.annotations["metallb.io/loadBalancerIPs"]']],
    },
    'a name in the field, as a warning': {
      yaml: balancer('web', {}, ['loadBalancerIP: web.example.com']),
      at: [['Service default/web spec.loadBalancerIP']],
    },
  },
};
