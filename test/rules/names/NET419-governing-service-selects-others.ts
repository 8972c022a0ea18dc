import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '2.6 pod gets <hostname>.<svc> record only if pod.spec.hostname set and pod.spec.subdomain == Service name and same namespace',
    '10 pod DNS',
    '10 Service selector != pod labels',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: db}, ports: [{port: 80}]}
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
error NET419 governing-service-selects-others: Service web does not select the pods of StatefulSet web, whose names are below it
  wrong.yaml:4    Service default/web       spec.selector
  wrong.yaml:10   StatefulSet default/web   spec.serviceName
  wrong.yaml:13   StatefulSet default/web   spec.template.metadata.labels
  why: the Service has no such pods among its endpoints, so their DNS names never resolve
  fix: Select by labels that the pods carry.
  see: docs/rules/NET419.md (or: reach rules NET419)
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
    'a Service without a selector': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, ports: [{port: 80}]}
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
    'a selector that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: "\${APP}"}, ports: [{port: 80}]}
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
  },
  reported: {
    'the subdomain of a Pod': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: db}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostname: shop
  subdomain: web
  containers: [{name: web, image: web}]
`,
      at: [
        [
          'Pod default/web metadata.labels',
          'Pod default/web spec.subdomain',
          'Service default/web spec.selector',
        ],
      ],
    },
  },
};
