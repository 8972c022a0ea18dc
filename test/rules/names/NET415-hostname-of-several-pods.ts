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
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostname: shop
      subdomain: web
      containers: [{name: web, image: web}]
`,
    text: `
warning NET415 hostname-of-several-pods: 3 pods of Deployment web have the host name "shop"
  wrong.yaml:10   Deployment default/web   spec.replicas
  wrong.yaml:15   Deployment default/web   spec.template.spec.hostname
  why: the DNS name resolves to all of them, so a client cannot tell which pod it reaches
  fix: Use a StatefulSet, whose pods have their own names, or remove \`hostname\`.
  see: npx cdk8s-reach rules NET415
`,
  },
  right: `
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
  silent: {
    'no host name': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'a DaemonSet without a subdomain': {
      yaml: `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostname: shop
      containers: [{name: web, image: web}]
`,
      at: [
        [
          'DaemonSet default/web spec.replicas',
          'DaemonSet default/web spec.template.spec.hostname',
        ],
      ],
    },
  },
};
