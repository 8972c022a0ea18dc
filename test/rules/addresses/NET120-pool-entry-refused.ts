import type { RuleCases } from '../cases';
import { metallb, pool } from '../metallb';

const ENTRY = 'IPAddressPool metallb-system/lan spec.addresses[0]';
const entry = (text: string) => ({ yaml: pool('lan', [text]), at: [[ENTRY]] });

export const cases: RuleCases = {
  facts: [
    '1.2 IPv4 octet with leading zero 010.0.0.1',
    '1.2 IPv4-mapped IPv6 ::ffff:1.2.3.4',
    '7.2 addresses',
    '7.2 bare IP 192.168.1.240',
    '7.2 range a-b',
    '7.2 range mixing families',
    '7.2 short range 192.168.1.1-9',
    '12 MetalLB pool with a bare IP',
  ],
  wrong: {
    yaml: pool('lan', ['192.168.10.240']),
    text: `
error NET120 pool-entry-refused: "192.168.10.240" is not a CIDR or a range
  wrong.yaml:8   IPAddressPool metallb-system/lan   spec.addresses[0]
  why: a single address needs its mask
  fix: Write "192.168.10.240/32".
  see: npx cdk8s-reach rules NET120
`,
  },
  right: pool('lan', ['192.168.10.240/32', '192.168.10.241 - 192.168.10.250', '2001:db8::/120']),
  silent: {
    'a range that a later tool fills in': { yaml: pool('lan', ['${FIRST}-${LAST}']) },
    'a pool that is given twice, once as a patch': {
      yaml:
        pool('lan', ['192.168.10.240/32']) + metallb('IPAddressPool', 'lan', ['autoAssign: false']),
      also: ['NET002'],
    },
  },
  reported: {
    'a short range': entry('192.168.10.240-250'),
    'a range from the last to the first': entry('192.168.10.250-192.168.10.240'),
    'a range of two families': entry('192.168.10.240-2001:db8::1'),
    'a leading zero': entry('192.168.010.0/24'),
    'a mask in bytes': entry('192.168.10.0/255.255.255.0'),
    'no list': {
      yaml: metallb('IPAddressPool', 'lan', ['autoAssign: false']),
      at: [['IPAddressPool metallb-system/lan spec.addresses']],
    },
    'no entry': {
      yaml: pool('lan', []),
      at: [['IPAddressPool metallb-system/lan spec.addresses']],
    },
  },
};
