import type { RuleCases } from '../cases';
import { balancer, service } from '../metallb';

const web = (...more: string[]) => service('web', 'ClusterIP', {}, more);
const ranges = (text: string) => balancer('web', {}, [`loadBalancerSourceRanges: ["${text}"]`]);

export const cases: RuleCases = {
  facts: [
    '1.2 IPv4 octet with leading zero 010.0.0.1',
    '1.2 IPv4-mapped IPv6 ::ffff:1.2.3.4',
    '1.2 CIDR with host bits 192.168.1.5/24 in a subnet field',
    '1.2 CIDR prefix length with leading zero /08',
    '1.2 IPv6 not canonical (2001:DB8:0:0::1) in legacy field',
    '2.5 loadBalancerSourceRanges[]',
    '11 1.36',
  ],
  target: { kubernetes: '1.35' },
  wrong: {
    yaml: ranges('203.0.113.7/24'),
    text: `
warning NET175 ip-text-not-strict: "203.0.113.7/24" is both an address and a network
  wrong.yaml:10   Service default/web   spec.loadBalancerSourceRanges[0]
  why: programs disagree on which of them is meant, so Kubernetes refuses it from 1.36 on
  fix: Write "203.0.113.0/24" for the network, or "203.0.113.7/32" for the address.
  see: npx cdk8s-reach rules NET175
`,
  },
  right: ranges('203.0.113.0/24'),
  silent: {
    'an address that a later tool fills in': { yaml: web('externalIPs: ["0${N}.0.0.1"]') },
    'blanks around a network': { yaml: ranges(' 203.0.113.0/24 ') },
  },
  reported: {
    'a leading zero, once for both fields': {
      yaml: web('clusterIP: 10.96.0.080', 'clusterIPs: [10.96.0.080]'),
      at: [['Service default/web spec.clusterIP', 'Service default/web spec.clusterIPs[0]']],
    },
    'IPv4 in IPv6 clothes': {
      yaml: web('externalIPs: ["::ffff:192.0.2.1"]'),
      at: [['Service default/web spec.externalIPs[0]']],
    },
    'IPv6 in capitals': {
      also: ['NET602'],
      yaml: web('externalIPs: ["2001:DB8::1"]'),
      target: { kubernetes: '1.36' },
      at: [['Service default/web spec.externalIPs[0]']],
    },
  },
};
