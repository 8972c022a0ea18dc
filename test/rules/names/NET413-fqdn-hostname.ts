import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['8.2 setHostnameAsFQDN'],
  target: { domain: 'cluster.local' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostname: a-web-server-of-the-european-shop-1
  subdomain: web
  setHostnameAsFQDN: true
  containers: [{name: web, image: web}]
`,
    text: `
error NET413 fqdn-hostname: setHostnameAsFQDN makes a host name of 65 characters, "a-web-server-of-the-european-shop-1.web.default.svc.cluster.local"
  wrong.yaml:10   Pod default/web   spec.hostname
  wrong.yaml:11   Pod default/web   spec.subdomain
  wrong.yaml:12   Pod default/web   spec.setHostnameAsFQDN
  why: Linux accepts at most 64, and the pod would never start
  fix: Write shorter names, or remove \`setHostnameAsFQDN\`.
  see: npx cdk8s-reach rules NET413
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostname: shop
  subdomain: web
  setHostnameAsFQDN: true
  containers: [{name: web, image: web}]
`,
  silent: {
    'not asked for': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostname: a-web-server-of-the-european-shop-1
  subdomain: web
  containers: [{name: web, image: web}]
`,
    },
    'a host name that is made up in the cluster': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      subdomain: web
      setHostnameAsFQDN: true
      containers: [{name: web, image: web}]
`,
      also: ['NET414'],
    },
  },
  reported: {
    'no subdomain': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  setHostnameAsFQDN: true
  containers: [{name: web, image: web}]
`,
      at: [
        [
          'Pod default/web spec.hostname',
          'Pod default/web spec.subdomain',
          'Pod default/web spec.setHostnameAsFQDN',
        ],
      ],
    },
    'the pods of a StatefulSet': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a-database-of-the-european-shop-1}
spec:
  serviceName: web
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      setHostnameAsFQDN: true
      containers: [{name: web, image: web}]
`,
      at: [
        [
          'StatefulSet default/a-database-of-the-european-shop-1 spec.template.spec.hostname',
          'StatefulSet default/a-database-of-the-european-shop-1 spec.template.spec.subdomain',
          'StatefulSet default/a-database-of-the-european-shop-1 spec.template.spec.setHostnameAsFQDN',
        ],
      ],
    },
  },
};
