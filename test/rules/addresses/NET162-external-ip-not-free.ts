import type { RuleCases } from '../cases';
import { balancer, pool, service } from '../metallb';

const LAN = pool('lan', ['192.0.2.0/28']);
const web = (ip: string) => service('web', 'ClusterIP', {}, [`externalIPs: ["${ip}"]`]);

export const cases: RuleCases = {
  target: { serviceCidrs: ['10.96.0.0/16'] },
  wrong: {
    yaml: LAN + web('192.0.2.10'),
    text: `
warning NET162 external-ip-not-free: 192.0.2.10 is in the pool lan
  wrong.yaml:8    IPAddressPool metallb-system/lan   spec.addresses[0]
  wrong.yaml:18   Service default/web                spec.externalIPs[0]
  why: MetalLB does not know that the address is in use, and can assign it to another Service
  fix: Write an address outside of the range, or request the address from MetalLB.
  see: npx cdk8s-reach rules NET162
`,
  },
  right: LAN + web('192.0.2.20'),
  silent: {
    'an address that the Service has from MetalLB': {
      yaml:
        LAN +
        balancer('web', { 'metallb.io/loadBalancerIPs': '192.0.2.10' }, [
          'externalIPs: [192.0.2.10]',
        ]),
      also: ['NET125'],
    },
    'an address that another Service has from MetalLB for another port': {
      yaml:
        LAN +
        web('192.0.2.10') +
        balancer('lb', { 'metallb.io/loadBalancerIPs': '192.0.2.10' }, [], 443),
      also: ['NET125'],
    },
    'a service network that is not known': {
      yaml: web('10.96.0.80'),
      target: { serviceCidrs: undefined },
    },
  },
  reported: {
    'an address that another Service does not have': {
      yaml:
        LAN + web('192.0.2.10') + balancer('lb', { 'metallb.io/loadBalancerIPs': '192.0.2.11' }),
      at: [
        [
          'IPAddressPool metallb-system/lan spec.addresses[0]',
          'Service default/web spec.externalIPs[0]',
        ],
      ],
      severity: 'warning',
      also: ['NET125'],
    },
    'an address that another Service has from MetalLB for the same port': {
      yaml:
        pool('lan', ['192.0.2.0/28'], ['autoAssign: false']) +
        web('192.0.2.10') +
        balancer('lb', { 'metallb.io/loadBalancerIPs': '192.0.2.10' }),
      at: [
        [
          'IPAddressPool metallb-system/lan spec.addresses[0]',
          'Service default/lb metadata.annotations["metallb.io/loadBalancerIPs"]',
          'Service default/lb spec.ports[0]',
          'Service default/web spec.externalIPs[0]',
        ],
      ],
      severity: 'warning',
      also: ['NET125'],
    },
    'a pool that assigns addresses on request alone': {
      yaml: pool('lan', ['192.0.2.0/28'], ['autoAssign: false']) + web('192.0.2.10'),
      at: [
        [
          'IPAddressPool metallb-system/lan spec.addresses[0]',
          'Service default/web spec.externalIPs[0]',
        ],
      ],
      severity: 'info',
    },
    'the service network': {
      yaml: web('10.96.0.80'),
      at: [['Service default/web spec.externalIPs[0]']],
    },
  },
};
