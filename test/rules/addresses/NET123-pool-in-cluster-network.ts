import type { RuleCases } from '../cases';
import { kubeVip } from '../kube-vip';
import { document, pool } from '../metallb';

export const cases: RuleCases = {
  facts: ['7.2 overlap with node IPs'],
  target: {
    serviceCidrs: ['10.96.0.0/16'],
    podCidrs: ['10.244.0.0/16'],
    nodeCidrs: ['192.168.10.0/24'],
  },
  wrong: {
    yaml: pool('lan', ['10.96.200.0/24']),
    text: `
error NET123 pool-in-cluster-network: 10.96.200.0/24 overlaps 10.96.0.0/16, the network of the Services
  wrong.yaml:8   IPAddressPool metallb-system/lan   spec.addresses[0]
  why: two objects can then have the same address, and traffic for one of them reaches the other
  fix: Write addresses outside of that network.
  see: npx cdk8s-reach rules NET123
`,
  },
  right: pool('lan', ['192.168.10.240-192.168.10.250']),
  silent: {
    'networks that are not known': {
      yaml: pool('lan', ['10.96.200.0/24']),
      target: { serviceCidrs: undefined },
    },
  },
  reported: {
    'a pool of Cilium': {
      yaml: document(
        'cilium.io/v2',
        'CiliumLoadBalancerIPPool',
        ['name: lan'],
        ['blocks: [{cidr: 192.0.2.0/28}, {start: 10.244.1.1, stop: 10.244.1.9}]'],
      ),
      at: [['CiliumLoadBalancerIPPool lan spec.blocks[1]']],
    },
    'a pool of kube-vip': {
      yaml: kubeVip('range-global: 192.0.2.1-192.0.2.9,10.244.1.1-10.244.1.9'),
      at: [['ConfigMap kube-system/kubevip data["range-global"]']],
    },
    'the network of the pods': {
      yaml: pool('lan', ['192.0.2.0/28', '10.0.0.0/8']),
      target: { serviceCidrs: undefined },
      at: [['IPAddressPool metallb-system/lan spec.addresses[1]']],
    },
    'the whole network of the nodes': {
      yaml: pool('lan', ['192.168.10.0/24']),
      at: [['IPAddressPool metallb-system/lan spec.addresses[0]']],
    },
  },
};
