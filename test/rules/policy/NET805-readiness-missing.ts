import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
    text: `
warning NET805 readiness-missing: no container of Pod web has a readinessProbe
  wrong.yaml:5    Pod default/web       spec.containers
  wrong.yaml:11   Service default/web   spec.selector
  why: they receive connections as soon as they start, before they can answer, at each rollout and each restart
  fix: Write a readinessProbe for the container that serves the port.
  see: npx cdk8s-reach rules NET805
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}], readinessProbe: {httpGet: {path: /, port: http}}}]
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'pods that no Service is before': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
`,
    },
    'a Service for pods that are not ready': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  publishNotReadyAddresses: true
  clusterIP: None
  selector: {app: web}
  ports: [{port: 8080}]
`,
    },
  },
};
