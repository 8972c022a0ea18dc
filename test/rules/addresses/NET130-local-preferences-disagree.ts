import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const bgp = (name: string, ...lines: string[]) => metallb('BGPAdvertisement', name, lines);

export const cases: RuleCases = {
  facts: ['7.1 cross-object validation', '7.3 localPref'],
  wrong: {
    yaml:
      bgp('near', 'ipAddressPools: [edge]', 'localPref: 200') +
      bgp('far', 'ipAddressPools: [edge]', 'localPref: 100'),
    text: `
error NET130 local-preferences-disagree: localPref is 100 in far and 200 in near
  wrong.yaml:16   BGPAdvertisement metallb-system/far    spec.nodeSelectors
  wrong.yaml:16   BGPAdvertisement metallb-system/far    spec.peers
  wrong.yaml:17   BGPAdvertisement metallb-system/far    spec.ipAddressPools
  wrong.yaml:18   BGPAdvertisement metallb-system/far    spec.localPref
  wrong.yaml:7    BGPAdvertisement metallb-system/near   spec.nodeSelectors
  wrong.yaml:7    BGPAdvertisement metallb-system/near   spec.peers
  wrong.yaml:8    BGPAdvertisement metallb-system/near   spec.ipAddressPools
  wrong.yaml:9    BGPAdvertisement metallb-system/near   spec.localPref
  why: both announce the same networks to the same peers, and MetalLB refuses two local preferences for one network
  fix: Write the same localPref in both, or give them different peers, nodeSelectors or aggregation lengths.
  see: npx cdk8s-reach rules NET130
`,
  },
  right:
    bgp('near', 'ipAddressPools: [edge]', 'localPref: 200', 'peers: [near]') +
    bgp('far', 'ipAddressPools: [edge]', 'localPref: 100', 'peers: [far]'),
  silent: {
    'two pools': {
      yaml:
        bgp('near', 'ipAddressPools: [near]', 'localPref: 200') +
        bgp('far', 'ipAddressPools: [far]', 'localPref: 100'),
    },
    'two lengths': {
      yaml: bgp('near', 'localPref: 200', 'aggregationLength: 26') + bgp('far', 'localPref: 100'),
    },
  },
  reported: {
    'a number that is none': {
      yaml: bgp('near', 'localPref: 4294967296'),
      at: [['BGPAdvertisement metallb-system/near spec.localPref']],
    },
  },
};
