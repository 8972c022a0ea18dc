import type { RuleCases } from '../cases';
import { pool } from '../metallb';

export const cases: RuleCases = {
  facts: [
    '1.2 CIDR with host bits 192.168.1.5/24 in a subnet field',
    '7.2 CIDR entry',
    '12 MetalLB pool 192.168.1.240/24 (masked address)',
  ],
  wrong: {
    yaml: pool('lan', ['192.168.10.228/24']),
    text: `
warning NET121 pool-entry-widened: "192.168.10.228/24" means 192.168.10.0 to 192.168.10.255
  wrong.yaml:8   IPAddressPool metallb-system/lan   spec.addresses[0]
  why: MetalLB ignores the host bits and assigns addresses of the whole network, which routers and nodes may use
  fix: Write "192.168.10.0/24" for the whole network, "192.168.10.228/32" for the one address, or a range.
  see: npx cdk8s-reach rules NET121
`,
  },
  right: pool('lan', ['192.168.10.228/32']),
  silent: {
    'the first address of a network': {
      yaml: pool('lan', ['192.168.10.224/28', '2001:db8::/120']),
    },
  },
  reported: {
    IPv6: {
      yaml: pool('lan', ['2001:db8::1/64']),
      at: [['IPAddressPool metallb-system/lan spec.addresses[0]']],
    },
  },
};
