import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['7.2 duplicate pool name'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 81, targetPort: 8080}]
`,
    text: `
warning NET002 object-given-twice: Service default/web is declared 2 times, with 2 contents
  wrong.yaml:1   Service default/web
  wrong.yaml:8   Service default/web
  why: the one that is applied last replaces the other, so the result depends on the order
  fix: Remove one of them, or give it another name.
  see: npx cdk8s-reach rules NET002
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: v1
kind: Service
metadata: {name: web-too}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'an object of the whole cluster in two namespaces, which mean nothing': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: web, namespace: shop}
spec: {controller: example.com/web}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: web, namespace: blog}
spec: {controller: example.com/web}
`,
    },
    'one object in two versions, of which a cluster takes one': {
      yaml: `
apiVersion: networking.k8s.io/v1beta1
kind: IngressClass
metadata: {name: web}
spec: {controller: example.com/web}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: web}
spec: {controller: example.com/ingress}
`,
    },
    'the same twice': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data: {x: "1", y: "2"}
---
kind: ConfigMap
apiVersion: v1
data: {y: "2", x: "1"}
metadata: {name: a}
`,
    },
    'the same twice, once as a cluster tells it': {
      yaml: `
apiVersion: v1
kind: Namespace
metadata: {name: a}
---
apiVersion: v1
kind: Namespace
metadata: {name: a, creationTimestamp: null}
spec: {}
status: {}
`,
    },
    'what a cluster made of it, beside it': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data: {x: "1"}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a, uid: 6d1c2a9e}
data: {x: "1", y: "2"}
`,
    },
    'objects that get their names in the cluster': {
      yaml: `
apiVersion: batch/v1
kind: Job
metadata: {generateName: a-}
spec: {parallelism: 1}
---
apiVersion: batch/v1
kind: Job
metadata: {generateName: a-}
spec: {parallelism: 2}
`,
    },
    'two clusters': {
      yaml: `
# cluster: lab
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data: {x: "1"}
# cluster: home
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data: {x: "2"}
`,
    },
  },
};
