import type { RuleCases } from '../cases';
import { pool } from '../metallb';

export const cases: RuleCases = {
  facts: ['7.1 cross-object validation', '7.2 overlap'],
  wrong: {
    yaml: pool('lan', ['192.0.2.0/28']) + pool('dmz', ['192.0.2.15-192.0.2.20']),
    text: `
error NET122 pool-overlap: 192.0.2.0/28 of lan and 192.0.2.15-192.0.2.20 of dmz overlap
  wrong.yaml:16   IPAddressPool metallb-system/dmz   spec.addresses[0]
  wrong.yaml:8    IPAddressPool metallb-system/lan   spec.addresses[0]
  why: MetalLB refuses a pool that contains an address twice, or an address of another pool
  fix: Write each address into one entry of one pool.
  see: npx cdk8s-reach rules NET122
`,
  },
  right: pool('lan', ['192.0.2.0/28']) + pool('dmz', ['192.0.2.16-192.0.2.20']),
  silent: {
    'IPv4 and IPv6 of the same bytes': {
      yaml: pool('lan', ['0.0.0.10/32']) + pool('six', ['::a/128']),
    },
    'one pool that is given for two environments': {
      also: ['NET002'],
      yaml: pool('lan', ['192.0.2.0/28']) + pool('lan', ['192.0.2.0/27']),
    },
  },
  reported: {
    'two entries of one pool': {
      yaml: pool('lan', ['192.0.2.0/28', '192.0.2.1/32']),
      at: [
        [
          'IPAddressPool metallb-system/lan spec.addresses[0]',
          'IPAddressPool metallb-system/lan spec.addresses[1]',
        ],
      ],
    },
    'three pools in one finding': {
      yaml:
        pool('a', ['2001:db8::/120']) +
        pool('b', ['2001:db8::f0-2001:db8::1f0']) +
        pool('c', ['2001:db8::100/120']),
      at: [
        [
          'IPAddressPool metallb-system/a spec.addresses[0]',
          'IPAddressPool metallb-system/b spec.addresses[0]',
          'IPAddressPool metallb-system/c spec.addresses[0]',
        ],
      ],
    },
  },
};
