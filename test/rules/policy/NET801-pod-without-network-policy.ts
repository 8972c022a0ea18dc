import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`,
    text: `
warning NET801 pod-without-network-policy: no NetworkPolicy isolates the pods of Pod web
  wrong.yaml:1   Pod default/web
  wrong.yaml:3   Pod default/web   metadata.labels
  why: every pod of every namespace may connect to every port of them
  fix: Write a NetworkPolicy that selects the pods and allows their clients.
  see: npx cdk8s-reach rules NET801
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress: [{ports: [{port: 8080}]}]
`,
  silent: {
    'pods in the network of their node, which no policy holds': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: true
  dnsPolicy: ClusterFirstWithHostNet
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`,
    },
    'policies of another kind': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
---
apiVersion: cilium.io/v2
kind: CiliumClusterwideNetworkPolicy
metadata: {name: all}
spec: {endpointSelector: {}, ingress: [{}]}
`,
    },
  },
  reported: {
    'a policy for egress alone': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress: [{ports: [{port: 8080}]}]
`,
      at: [['Pod default/web', 'Pod default/web metadata.labels']],
    },
  },
};
