import type { RuleCases } from '../cases';
import { kubeVip } from '../kube-vip';

export const cases: RuleCases = {
  facts: ['7.6 kube-vip pools of several namespaces'],
  wrong: {
    yaml: kubeVip('cidr-global: 192.0.2.0/28', 'cidr-shop: 192.0.2.8/29'),
    text: `
warning NET187 kube-vip-pool-overlap: 192.0.2.0/28 of cidr-global and 192.0.2.8/29 of cidr-shop overlap
  wrong.yaml:6   ConfigMap kube-system/kubevip   data["cidr-global"]
  wrong.yaml:7   ConfigMap kube-system/kubevip   data["cidr-shop"]
  why: for a pool of one namespace the cloud provider only asks which addresses the Services of that namespace have, so it can assign an address twice
  fix: Write each address into one pool.
  see: npx cdk8s-reach rules NET187
`,
  },
  right: kubeVip('cidr-global: 192.0.2.0/29', 'cidr-shop: 192.0.2.8/29'),
  silent: {
    'one namespace, by itself': { yaml: kubeVip('cidr-global: 192.0.2.0/28,192.0.2.8/29') },
    'one ConfigMap of two environments': {
      yaml: kubeVip('cidr-shop: 192.0.2.0/28') + kubeVip('cidr-global: 192.0.2.0/28'),
      also: ['NET002'],
    },
    'a pool that a later tool fills in': {
      yaml: kubeVip('cidr-global: 192.0.2.0/28', 'cidr-shop: "${POOL}"'),
    },
  },
  reported: {
    'ranges of two namespaces': {
      yaml: kubeVip(
        'range-shop: 192.0.2.1-192.0.2.9',
        'range-web: 192.0.2.9-192.0.2.20',
        'range-mail: 192.0.2.30-192.0.2.40',
      ),
      at: [
        [
          'ConfigMap kube-system/kubevip data["range-shop"]',
          'ConfigMap kube-system/kubevip data["range-web"]',
        ],
      ],
    },
  },
};
