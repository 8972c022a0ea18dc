import type { RuleCases } from '../cases';

export const cases: RuleCases = {
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
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    text: `
error NET422 stateful-set-claims: 2 claims have the name "data"
  wrong.yaml:12   StatefulSet default/web   spec.volumeClaimTemplates[0].metadata.name
  wrong.yaml:14   StatefulSet default/web   spec.volumeClaimTemplates[1].metadata.name
  why: each claim is a volume of the pods, and the API server refuses pods whose volumes do not have unique names
  fix: Give each claim a short unique name, such as "data".
  see: npx cdk8s-reach rules NET422
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
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
    - metadata: {name: log}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
  reported: {
    'a name that no volume can have': {
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
  volumeClaimTemplates:
    - metadata: {name: data.db}
      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
      at: [['StatefulSet default/web spec.volumeClaimTemplates[0].metadata.name']],
    },
  },
};
