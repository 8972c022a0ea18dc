import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '2.6 pod gets <hostname>.<svc> record only if pod.spec.hostname set and pod.spec.subdomain == Service name and same namespace',
  ],
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
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      subdomain: web
      containers: [{name: web, image: web}]
`,
    text: `
warning NET414 subdomain-without-hostname: "web" needs a hostname
  wrong.yaml:13   Deployment default/web   spec.template.spec.hostname
  wrong.yaml:14   Deployment default/web   spec.template.spec.subdomain
  why: the cluster creates a DNS name for a pod only if both are set, and ignores a subdomain without a host name
  fix: Write hostname too.
  see: npx cdk8s-reach rules NET414
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
    'a DaemonSet, whose pods cannot have one name': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      subdomain: web
      containers: [{name: web, image: web}]
`,
    },
    'a StatefulSet and a Job, which name their pods': {
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
---
apiVersion: batch/v1
kind: Job
metadata: {name: web}
spec: {completionMode: Indexed, template: {metadata: {labels: {app: web}}, spec: {subdomain: web, containers: [{name: web, image: web}]}}}
`,
    },
  },
};
