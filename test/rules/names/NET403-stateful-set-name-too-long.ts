import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.3 StatefulSet (practical)'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 5432}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a-set-of-databases-for-the-shop-in-the-european-region-1}
spec:
  serviceName: db
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    text: `
error NET403 stateful-set-name-too-long: "a-set-of-databases-for-the-shop-in-the-european-region-1" has 56 characters
  wrong.yaml:8   StatefulSet default/a-set-of-databases-for-the-shop-in-the-european-region-1   metadata.name
  why: the pods of a StatefulSet have a label of its name and a hash, of at most 63 characters, so the controller could not create them
  fix: Write a name of at most 52 characters.
  see: npx cdk8s-reach rules NET403
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 5432}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: shop-databases-eu}
spec:
  serviceName: db
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
  silent: {
    'a Deployment of that name': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: a-set-of-databases-for-the-shop-in-the-european-region-1}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
    'a name of 52 characters': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
spec:
  serviceName: db
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'a dot, which no host name holds': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db.eu}
spec:
  serviceName: db
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
      at: [['StatefulSet default/db.eu metadata.name']],
    },
  },
};
