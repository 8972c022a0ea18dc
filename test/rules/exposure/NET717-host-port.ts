import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{containerPort: 8080, hostPort: 8080}]}]
`,
    text: `
warning NET717 host-port: port 8080 of the node is open
  wrong.yaml:5   Pod default/web   spec.containers[0].ports[0].hostPort
  why: only one such pod fits on each node, and everyone who can reach the node can reach it without a Service
  fix: Remove hostPort, and expose the pods by a Service.
  see: npx cdk8s-reach rules NET717
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
    'a pod in the network of its node, which is told by another rule': {
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
  },
};
