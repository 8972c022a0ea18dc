import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: true
  dnsPolicy: ClusterFirstWithHostNet
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`,
    text: `
warning NET716 host-network: hostNetwork is true
  wrong.yaml:5   Pod default/web   spec.hostNetwork
  why: the pods can reach everything that the node can reach, NetworkPolicies do not apply to them, and their ports are open on the node
  fix: Remove hostNetwork, and expose the pods by a Service.
  see: npx cdk8s-reach rules NET716
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`,
  silent: {
    'hostNetwork that is off': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostNetwork: false
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`,
    },
  },
};
