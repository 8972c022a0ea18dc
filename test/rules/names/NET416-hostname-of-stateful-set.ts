import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['10 pod DNS'],
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
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostname: shop
      containers: [{name: web, image: web}]
`,
    text: `
warning NET416 hostname-of-stateful-set: "shop" is set by the StatefulSet
  wrong.yaml:10   StatefulSet default/web   spec.serviceName
  wrong.yaml:15   StatefulSet default/web   spec.template.spec.hostname
  why: the StatefulSet names each pod after the set and its number, below the headless Service, and overwrites this value
  fix: Remove it; the pods take their names from the name and the \`serviceName\` of the set.
  see: npx cdk8s-reach rules NET416
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
    'the subdomain that the pods get anyway': {
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
      subdomain: web
      containers: [{name: web, image: web}]
`,
    },
    'the host name that the only pod gets anyway': {
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
  replicas: 1
  serviceName: web
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostname: web-0
      containers: [{name: web, image: web}]
`,
    },
    'a Deployment': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostname: shop
      subdomain: web
      containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'another subdomain': {
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
      subdomain: other
      containers: [{name: web, image: web}]
`,
      at: [
        [
          'StatefulSet default/web spec.serviceName',
          'StatefulSet default/web spec.template.spec.subdomain',
        ],
      ],
    },
  },
};
