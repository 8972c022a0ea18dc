import type { RuleCases } from '../cases';
import { document } from '../metallb';

const pool = (name: string, blocks: string, ...more: string[]) =>
  document(
    'cilium.io/v2',
    'CiliumLoadBalancerIPPool',
    [`name: ${name}`],
    [`blocks: ${blocks}`, ...more],
  );
const LAN = pool('lan', '[{cidr: 192.0.2.0/28}]');
const FROM_8 = '[{start: 192.0.2.8, stop: 192.0.2.20}]';

export const cases: RuleCases = {
  facts: ['7.6 pools of Cilium that overlap'],
  wrong: {
    yaml: LAN + pool('dmz', FROM_8),
    text: `
warning NET180 cilium-pool-overlap: 192.0.2.0/28 of lan and 192.0.2.8-192.0.2.20 of dmz overlap
  wrong.yaml:14   CiliumLoadBalancerIPPool dmz   spec.blocks[0]
  wrong.yaml:7    CiliumLoadBalancerIPPool lan   spec.blocks[0]
  why: Cilium marks the newer pool as conflicting, or a pool that overlaps itself, and assigns no further address of it
  fix: Write each address into one block of one pool.
  see: npx cdk8s-reach rules NET180
`,
  },
  right: LAN + pool('dmz', '[{start: 192.0.2.16, stop: 192.0.2.20}, {cidr: "2001:db8::/120"}]'),
  silent: {
    'a pool that is disabled': { yaml: LAN + pool('dmz', FROM_8, 'disabled: true') },
    'one pool of two environments': { yaml: LAN + LAN },
    'a block that a later tool fills in': { yaml: LAN + pool('dmz', '[{cidr: "${DMZ}"}]') },
  },
  reported: {
    'one pool, by itself': {
      yaml: pool('lan', '[{cidr: 192.0.2.0/28}, {start: 192.0.2.15}]'),
      at: [
        [
          'CiliumLoadBalancerIPPool lan spec.blocks[0]',
          'CiliumLoadBalancerIPPool lan spec.blocks[1]',
        ],
      ],
    },
  },
};
