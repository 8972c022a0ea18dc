import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{containerPort: 8080}], livenessProbe: {tcpSocket: {port: 8081}}}]
`,
    text: `
info NET809 probe-port-unlisted: no container lists port 8081
  wrong.yaml:4   Pod default/web   spec
  wrong.yaml:5   Pod default/web   spec.containers[0].livenessProbe.tcpSocket.port
  why: the manifest does not show that the port exists, so a typing error would look the same
  fix: List the port in the container, or correct the port of the probe.
  see: npx cdk8s-reach rules NET809
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{containerPort: 8080}], livenessProbe: {tcpSocket: {port: 8080}}}]
`,
  silent: {
    'a port of another container of the pod': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - {name: web, image: nginx, ports: [{containerPort: 8080}]}
    - {name: proxy, image: envoy, livenessProbe: {tcpSocket: {port: 8080}}}
`,
    },
  },
};
