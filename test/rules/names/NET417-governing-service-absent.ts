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
apiVersion: apps/v1
kind: Deployment
metadata: {name: kubernetes-simple-app}
spec:
  selector: {matchLabels: {app: kubernetes-simple-app}}
  template:
    metadata: {labels: {app: kubernetes-simple-app}}
    spec:
      hostname: appname
      subdomain: default-subdomain
      containers:
        - name: app
          image: arisu1000/simple-container-app:latest
          ports: [{containerPort: 8080}]
`,
    text: `
info NET417 governing-service-absent: the governing Service default-subdomain of Deployment kubernetes-simple-app is not in the checked files
  wrong.yaml:10   Deployment default/kubernetes-simple-app   spec.template.spec.subdomain
  why: without a headless Service of that name in the namespace, the DNS names of the pods do not resolve
  fix: Add a Service default-subdomain with clusterIP: None that selects these pods.
  see: npx cdk8s-reach rules NET417
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: default-subdomain}
spec: {clusterIP: None, selector: {app: kubernetes-simple-app}, ports: [{port: 8080}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: kubernetes-simple-app}
spec:
  selector: {matchLabels: {app: kubernetes-simple-app}}
  template:
    metadata: {labels: {app: kubernetes-simple-app}}
    spec:
      hostname: appname
      subdomain: default-subdomain
      containers:
        - name: app
          image: arisu1000/simple-container-app:latest
          ports: [{containerPort: 8080}]
`,
  silent: {
    'a Service whose name a later tool fills in': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: kubernetes-simple-app}
spec:
  selector: {matchLabels: {app: kubernetes-simple-app}}
  template:
    metadata: {labels: {app: kubernetes-simple-app}}
    spec:
      hostname: appname
      subdomain: default-subdomain
      containers:
        - name: app
          image: arisu1000/simple-container-app:latest
          ports: [{containerPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: "\${NAME}"}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
`,
    },
    'a subdomain alone': {
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
      containers: [{name: web, image: web}]
`,
      also: ['NET414'],
    },
  },
  reported: {
    'a StatefulSet': {
      yaml: `
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
      at: [['StatefulSet default/web spec.serviceName']],
    },
    'a Service of another namespace': {
      yaml: `
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
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 80}]}
`,
      at: [['StatefulSet default/web spec.serviceName']],
    },
  },
};
