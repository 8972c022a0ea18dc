import type { RuleCases } from '../cases';
import { balancer, document, metallb, pool } from '../metallb';

const LAN = pool('lan', ['192.0.2.0/28']);
const DMZ = pool('dmz', ['198.51.100.0/28']);
const l2 = (name: string, ...lines: string[]) => metallb('L2Advertisement', name, lines);

export const cases: RuleCases = {
  facts: ['7.3 no L2Advertisement/BGPAdvertisement at all', '12 pool without L2Advertisement'],
  wrong: {
    yaml: LAN + DMZ + l2('lan', 'ipAddressPools: [lan]'),
    text: `
warning NET125 pool-not-advertised: no advertisement selects the pool dmz
  wrong.yaml:12   IPAddressPool metallb-system/dmz   metadata.labels
  wrong.yaml:13   IPAddressPool metallb-system/dmz   metadata.name
  why: MetalLB does not announce the addresses of the pool, so clients outside the cluster cannot reach them
  fix: Add an L2Advertisement or a BGPAdvertisement for the pool.
  see: npx cdk8s-reach rules NET125
`,
  },
  right: LAN + DMZ + l2('lan', 'ipAddressPools: [lan, dmz]'),
  silent: {
    'an advertisement for all': { yaml: LAN + DMZ + l2('all', 'interfaces: [eth0]') },
    'one by labels': {
      yaml:
        LAN.replace('name: lan', 'name: lan\n  labels: {zone: inside}') +
        l2('inside', 'ipAddressPoolSelectors: [{matchLabels: {zone: inside}}]'),
    },
    'one whose pool a later tool fills in': {
      yaml: LAN + l2('lan', 'ipAddressPools: ["${POOL}"]'),
    },
  },
  reported: {
    'none at all, though Services need the pool': {
      yaml: LAN + balancer('web'),
      at: [
        [
          'IPAddressPool metallb-system/lan metadata.labels',
          'IPAddressPool metallb-system/lan metadata.name',
        ],
      ],
    },
    'none at all, beside a configuration of FRR, as advice': {
      yaml:
        LAN +
        balancer('web') +
        document(
          'frrk8s.metallb.io/v1beta1',
          'FRRConfiguration',
          ['name: edge', 'namespace: frr-k8s-system'],
          ['bgp: {routers: [{asn: 64512, prefixes: [192.0.2.0/28]}]}'],
        ),
      at: [
        [
          'IPAddressPool metallb-system/lan metadata.labels',
          'IPAddressPool metallb-system/lan metadata.name',
        ],
      ],
      severity: 'info',
    },
    'none at all, beside Calico, as advice': {
      yaml:
        LAN +
        balancer('web') +
        document(
          'projectcalico.org/v3',
          'BGPConfiguration',
          ['name: default'],
          ['serviceLoadBalancerIPs: [{cidr: 192.0.2.0/28}]'],
        ),
      at: [
        [
          'IPAddressPool metallb-system/lan metadata.labels',
          'IPAddressPool metallb-system/lan metadata.name',
        ],
      ],
    },
    'none at all, as advice': {
      yaml: LAN,
      at: [
        [
          'IPAddressPool metallb-system/lan metadata.labels',
          'IPAddressPool metallb-system/lan metadata.name',
        ],
      ],
    },
  },
};
