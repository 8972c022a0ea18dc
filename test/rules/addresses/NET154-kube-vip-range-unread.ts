import type { RuleCases } from '../cases';
import { kubeVip } from '../kube-vip';

export const cases: RuleCases = {
  facts: ['7.6 kube-vip range beside cidr'],
  wrong: {
    yaml: kubeVip('cidr-global: 192.0.2.0/28', 'range-shop: 192.0.2.32-192.0.2.40'),
    text: `
warning NET154 kube-vip-range-unread: range-shop is not read beside cidr-global
  wrong.yaml:6   ConfigMap kube-system/kubevip   data["cidr-global"]
  wrong.yaml:7   ConfigMap kube-system/kubevip   data["range-shop"]
  why: the cloud provider looks for \`cidr-\` of the namespace, then for \`cidr-global\`, and only without both for \`range-\`
  fix: Write all pools as \`range-\`, or all as \`cidr-\`.
  see: npx cdk8s-reach rules NET154
`,
  },
  right: kubeVip('range-global: 192.0.2.0-192.0.2.15', 'range-shop: 192.0.2.32-192.0.2.40'),
  silent: {
    'a cidr of another namespace': {
      yaml: kubeVip('cidr-web: 192.0.2.0/28', 'range-shop: 192.0.2.32-192.0.2.40'),
    },
    'one ConfigMap of two environments': {
      yaml: kubeVip('cidr-global: 192.0.2.0/28') + kubeVip('range-global: 192.0.2.1-192.0.2.9'),
      also: ['NET002'],
    },
  },
  reported: {
    'both of one namespace': {
      yaml: kubeVip('cidr-shop: 192.0.2.0/28', 'range-shop: 192.0.2.32-192.0.2.40'),
      at: [
        [
          'ConfigMap kube-system/kubevip data["cidr-shop"]',
          'ConfigMap kube-system/kubevip data["range-shop"]',
        ],
      ],
    },
  },
};
