import type { RuleCases } from '../cases';
import { CILIUM_POOL } from '../cilium';
import { kubeVip } from '../kube-vip';
import { pool } from '../metallb';

const fleet = (lab: string, home: string) => `# cluster: lab\n${lab}# cluster: home\n${home}`;

export const cases: RuleCases = {
  wrong: {
    yaml: fleet(pool('lan', ['192.168.10.0/24']), pool('lan', ['192.168.10.240-192.168.10.250'])),
    text: `
warning NET150 fleet-pool-overlap: pools of home and lab overlap
  home/wrong.yaml:8   IPAddressPool metallb-system/lan   spec.addresses[0]
  lab/wrong.yaml:8    IPAddressPool metallb-system/lan   spec.addresses[0]
  why: if the clusters share a network, both can assign and announce the address, and a client reaches one or the other
  fix: Write each address into the pool of one cluster.
  see: npx cdk8s-reach rules NET150
`,
  },
  right: fleet(pool('lan', ['192.168.10.0/28']), pool('lan', ['192.168.10.240-192.168.10.250'])),
  silent: {
    'one cluster': { yaml: pool('a', ['192.168.10.0/28']) },
    'pools of one cluster, which are a matter of another rule': {
      yaml: fleet(pool('a', ['192.0.2.0/28']) + pool('b', ['192.0.2.0/28']), ''),
      also: ['NET122'],
    },
    'a pool of Cilium that is disabled': {
      yaml: fleet(CILIUM_POOL.replace('spec:', 'spec:\n  disabled: true'), CILIUM_POOL),
    },
  },
  reported: {
    'pools of Cilium and of MetalLB': {
      yaml: fleet(CILIUM_POOL, pool('lan', ['192.0.2.8/32'])),
      at: [
        [
          'CiliumLoadBalancerIPPool lan spec.blocks[0]',
          'IPAddressPool metallb-system/lan spec.addresses[0]',
        ],
      ],
    },
    'pools of Cilium and of kube-vip': {
      yaml: fleet(CILIUM_POOL, kubeVip('range-global: 192.0.2.15-192.0.2.20')),
      at: [
        [
          'CiliumLoadBalancerIPPool lan spec.blocks[0]',
          'ConfigMap kube-system/kubevip data["range-global"]',
        ],
      ],
    },
  },
};
