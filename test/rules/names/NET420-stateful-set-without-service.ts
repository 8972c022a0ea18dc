import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['10 serviceName omitted'],
  target: { kubernetes: '1.32' },
  wrong: {
    yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    text: `
info NET420 stateful-set-without-service: StatefulSet web has no serviceName
  wrong.yaml:4   StatefulSet default/web   spec.serviceName
  why: the API server accepts it, and its pods have no DNS names of their own
  fix: Write \`serviceName\`, the name of a headless Service that selects the pods.
  see: npx cdk8s-reach rules NET420
`,
  },
  right: `
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
      containers: [{name: web, image: web}]
`,
  silent: {
    'a patch': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec: {replicas: 3}
`,
    },
  },
  reported: {
    'an empty name': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: ""
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
      at: [['StatefulSet default/web spec.serviceName']],
    },
  },
};
