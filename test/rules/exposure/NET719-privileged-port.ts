import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]
`,
    text: `
warning NET719 privileged-port: the port is 80
  wrong.yaml:5   Pod default/web   spec.containers[0].ports[0].containerPort
  why: without the capability NET_BIND_SERVICE only root can open such a port, so the container runs with more privileges than it needs
  fix: Listen on a port such as 8080; the Service can keep the low port.
  see: npx cdk8s-reach rules NET719
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
    'a port that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{containerPort: "\${PORT}"}]}]
`,
    },
  },
};
