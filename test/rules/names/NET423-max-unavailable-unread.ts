import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['10 maxUnavailable', '11 1.37'],
  target: { kubernetes: '1.36' },
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
  updateStrategy: {rollingUpdate: {maxUnavailable: 2}}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    text: `
warning NET423 max-unavailable-unread: Kubernetes 1.36 drops maxUnavailable of StatefulSet web
  wrong.yaml:11   StatefulSet default/web   spec.updateStrategy.rollingUpdate.maxUnavailable
  why: the API server drops the field before Kubernetes 1.37 unless a feature gate is on, and updates replace one pod at a time
  fix: Remove it, or enable the feature gate MaxUnavailableStatefulSet.
  see: npx cdk8s-reach rules NET423
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
    'a release that reads it': {
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
  updateStrategy: {rollingUpdate: {maxUnavailable: 2}}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
      target: { kubernetes: '1.37' },
    },
    'a Deployment': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  strategy: {rollingUpdate: {maxUnavailable: 1}}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
  },
};
