import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['10 podManagementPolicy', '10 selector', '10 restartPolicy', '10 ordinals.start'],
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
  podManagementPolicy: Ordered
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    text: `
error NET421 stateful-set-invalid: "Ordered" is not an accepted value
  wrong.yaml:11   StatefulSet default/web   spec.podManagementPolicy
  why: the API server accepts OrderedReady or Parallel, and refuses everything else
  fix: Write OrderedReady or Parallel.
  see: npx cdk8s-reach rules NET421
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
  podManagementPolicy: OrderedReady
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
  silent: {
    'a Deployment, whose words are others': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  strategy: {type: Recreate}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'numbers and other words': {
      also: ['NET003'],
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
  replicas: -1
  ordinals: {start: 0.5}
  updateStrategy: {type: Recreate}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      restartPolicy: Never
      containers: [{name: web, image: web}]
`,
      at: [
        ['StatefulSet default/web spec.replicas'],
        ['StatefulSet default/web spec.ordinals.start'],
        ['StatefulSet default/web spec.updateStrategy.type'],
        ['StatefulSet default/web spec.template.spec.restartPolicy'],
      ],
    },
    'an empty selector, and an end of its pods': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  selector: {}
  template:
    metadata: {labels: {app: web}}
    spec: {activeDeadlineSeconds: 60, containers: [{name: web, image: web}]}
`,
      at: [
        ['StatefulSet default/web spec.selector'],
        ['StatefulSet default/web spec.template.spec.activeDeadlineSeconds'],
      ],
    },
  },
};
