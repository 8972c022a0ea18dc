import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '2.6 pod gets <hostname>.<svc> record only if pod.spec.hostname set and pod.spec.subdomain == Service name and same namespace',
    '10 spec.serviceName',
    '10 pod DNS',
    '12 StatefulSet serviceName pointing to non-headless or missing Service',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
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
    text: `
warning NET418 governing-service-not-headless: Service web, below which the pods of StatefulSet web have names, is not headless
  wrong.yaml:4    Service default/web       spec.clusterIP
  wrong.yaml:10   StatefulSet default/web   spec.serviceName
  why: a cluster owes names to pods only below a headless Service; below another one they depend on the DNS server
  fix: Write \`clusterIP: None\` in the Service, or name another Service that is headless.
  see: docs/rules/NET418.md (or: reach rules NET418)
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
    'no such Service': {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: db
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
    'a part of the Service in an overlay': {
      also: ['NET002'],
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{port: 80}]}
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
    },
    'a Deployment without names for its pods': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'the subdomain of a Deployment': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
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
      at: [
        [
          'Deployment default/web spec.template.spec.subdomain',
          'Service default/web spec.clusterIP',
        ],
      ],
    },
  },
};
