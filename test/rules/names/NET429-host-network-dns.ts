import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['8.2 hostNetwork + ClusterFirst'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: true
  dnsPolicy: ClusterFirst
  containers: [{name: web, image: web}]
`,
    text: `
info NET429 host-network-dns: the pods of Pod web ask the resolver of their node
  wrong.yaml:5   Pod default/web   spec.hostNetwork
  wrong.yaml:6   Pod default/web   spec.dnsPolicy
  why: with hostNetwork the policy ClusterFirst means Default: the pod asks the resolver of the node, which does not know Services
  fix: Write \`dnsPolicy: ClusterFirstWithHostNet\`, or \`Default\` to use the resolver of the node.
  see: npx cdk8s-reach rules NET429
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: true
  dnsPolicy: ClusterFirstWithHostNet
  containers: [{name: web, image: web}]
`,
  silent: {
    'the network of the cluster': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: ClusterFirst
  containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'as advice where no policy is written': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: true
  containers: [{name: web, image: web}]
`,
      at: [['Pod default/web spec.dnsPolicy', 'Pod default/web spec.hostNetwork']],
    },
  },
};
