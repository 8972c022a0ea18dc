import type { RuleCases } from '../cases';
import { metallb, pool } from '../metallb';

const POOL = pool('edge', ['203.0.113.0/26', '2001:db8::/120']);
const bgp = (...lines: string[]) => metallb('BGPAdvertisement', 'edge', lines);

export const cases: RuleCases = {
  facts: ['7.3 BGPAdvertisement.aggregationLength'],
  wrong: {
    yaml: POOL + bgp('ipAddressPools: [edge]', 'aggregationLength: 24'),
    text: `
error NET129 aggregation-too-wide: 24 is wider than 203.0.113.0/26 of the pool
  wrong.yaml:17   BGPAdvertisement metallb-system/edge   spec.aggregationLength
  wrong.yaml:8    IPAddressPool metallb-system/edge      spec.addresses
  why: the largest network of the entry has length 26, and MetalLB refuses to announce addresses that are not in the pool
  fix: Write a number from 26 to 32.
  see: npx cdk8s-reach rules NET129
`,
  },
  right: POOL + bgp('ipAddressPools: [edge]', 'aggregationLength: 26'),
  silent: { 'a pool that is not given': { yaml: bgp('aggregationLength: 24') } },
  reported: {
    'a length that no network has': {
      yaml: bgp('aggregationLength: 33'),
      at: [['BGPAdvertisement metallb-system/edge spec.aggregationLength']],
    },
    'IPv6, for all pools': {
      yaml: POOL + bgp('aggregationLengthV6: 64'),
      at: [
        [
          'BGPAdvertisement metallb-system/edge spec.aggregationLengthV6',
          'IPAddressPool metallb-system/edge spec.addresses',
        ],
      ],
    },
  },
};
