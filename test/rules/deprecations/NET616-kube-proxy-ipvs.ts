import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['11 1.35'],
  target: { kubernetes: '1.35' },
  wrong: {
    yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: kube-proxy, namespace: kube-system}
data:
  config.conf: |
    apiVersion: kubeproxy.config.k8s.io/v1alpha1
    kind: KubeProxyConfiguration
    mode: ipvs
`,
    text: `
warning NET616 kube-proxy-ipvs: kube-proxy runs in the mode ipvs, which is deprecated
  wrong.yaml:5   ConfigMap kube-system/kube-proxy   data["config.conf"]
  why: the mode is deprecated since Kubernetes 1.35
  fix: Write \`mode: nftables\`, or \`iptables\` if the kernel is older than 5.13.
  see: npx cdk8s-reach rules NET616
`,
  },
  right: `
apiVersion: v1
kind: ConfigMap
metadata: {name: kube-proxy, namespace: kube-system}
data:
  config.conf: |
    apiVersion: kubeproxy.config.k8s.io/v1alpha1
    kind: KubeProxyConfiguration
    mode: nftables
`,
  silent: {
    'a release before': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: kube-proxy, namespace: kube-system}
data:
  config.conf: |
    apiVersion: kubeproxy.config.k8s.io/v1alpha1
    kind: KubeProxyConfiguration
    mode: ipvs
`,
      target: { kubernetes: '1.34' },
    },
  },
  reported: {
    'the file itself': {
      yaml: `
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: ipvs
`,
      at: [['KubeProxyConfiguration default/ mode']],
    },
  },
};
