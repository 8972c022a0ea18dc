import type { RuleCases } from '../cases';
import { metallb, pool } from '../metallb';

const PEER = metallb('BGPPeer', 'edge', [
  'myASN: 64512',
  'peerASN: 64513',
  'peerAddress: 192.0.2.1',
  'bfdProfile: fast',
]);
const PROFILE = (echo: boolean) => metallb('BFDProfile', 'fast', [`echoMode: ${echo}`]);
const ADVERTISEMENT = (...more: string[]) =>
  metallb('BGPAdvertisement', 'lab', ['ipAddressPools: [lab]', ...more]);
const POOL = (address: string) => pool('lab', [address]);
const AT = [
  [
    'BFDProfile metallb-system/fast spec.echoMode',
    'BGPAdvertisement metallb-system/lab spec.peers',
    'BGPAdvertisement metallb-system/lab spec.ipAddressPools',
    'BGPPeer metallb-system/edge spec.bfdProfile',
    'IPAddressPool metallb-system/lab spec.addresses',
  ],
];

export const cases: RuleCases = {
  facts: ['7.3 BFDProfile'],
  wrong: {
    yaml: PEER + PROFILE(true) + POOL('2001:db8:1::/64') + ADVERTISEMENT('peers: [edge]'),
    text: `
error NET136 bfd-echo-with-ipv6: peer edge uses a BFD profile with echo mode, and the pool lab contains IPv6 addresses
  wrong.yaml:19   BFDProfile metallb-system/fast        spec.echoMode
  wrong.yaml:35   BGPAdvertisement metallb-system/lab   spec.ipAddressPools
  wrong.yaml:36   BGPAdvertisement metallb-system/lab   spec.peers
  wrong.yaml:11   BGPPeer metallb-system/edge           spec.bfdProfile
  wrong.yaml:27   IPAddressPool metallb-system/lab      spec.addresses
  why: MetalLB refuses echo mode for IPv6 addresses
  fix: Write a BFDProfile without echoMode, or move the IPv6 addresses to a pool for other peers.
  see: npx cdk8s-reach rules NET136
`,
  },
  right: PEER + PROFILE(false) + POOL('2001:db8:1::/64') + ADVERTISEMENT('peers: [edge]'),
  silent: {
    'a pool of IPv4': { yaml: PEER + PROFILE(true) + POOL('198.51.100.0/24') + ADVERTISEMENT() },
    'an advertisement to other peers': {
      yaml: PEER + PROFILE(true) + POOL('2001:db8:1::/64') + ADVERTISEMENT('peers: [other]'),
    },
    'a profile that is not given': { yaml: PEER + POOL('2001:db8:1::/64') + ADVERTISEMENT() },
  },
  reported: {
    'an advertisement to all peers': {
      yaml: PEER + PROFILE(true) + POOL('2001:db8:1::/64') + ADVERTISEMENT(),
      at: AT,
    },
  },
};
