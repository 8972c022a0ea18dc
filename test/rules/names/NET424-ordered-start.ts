import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['10 bootstrap deadlock'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web, readinessProbe: {tcpSocket: {port: 80}}}]
`,
    text: `
info NET424 ordered-start: the pods of StatefulSet web start in order, and DNS only resolves their names when they are ready
  wrong.yaml:4    Service default/web       spec.publishNotReadyAddresses
  wrong.yaml:9    StatefulSet default/web   spec.podManagementPolicy
  wrong.yaml:11   StatefulSet default/web   spec.replicas
  why: if a pod becomes ready only after it has found the others, the first pod waits forever
  fix: Write \`publishNotReadyAddresses: true\` in the Service by which the pods find each other.
  see: npx cdk8s-reach rules NET424
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, publishNotReadyAddresses: true, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web, readinessProbe: {tcpSocket: {port: 80}}}]
`,
  silent: {
    'all at once': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  replicas: 3
  podManagementPolicy: Parallel
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web, readinessProbe: {tcpSocket: {port: 80}}}]
`,
    },
    'one pod': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web, readinessProbe: {tcpSocket: {port: 80}}}]
`,
    },
  },
};
