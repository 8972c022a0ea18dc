import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: sshd, ports: [{containerPort: 22}]}]
`,
    text: `
warning NET720 ssh-port: the port is 22
  wrong.yaml:5   Pod default/web   spec.containers[0].ports[0].containerPort
  why: a shell in the container bypasses the API server, so no audit log and no access control of the cluster applies
  fix: Remove the SSH server, and use kubectl exec.
  see: npx cdk8s-reach rules NET720
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
    'port 22 of another protocol': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: sshd, ports: [{containerPort: 22, protocol: UDP}]}]
`,
    },
  },
};
