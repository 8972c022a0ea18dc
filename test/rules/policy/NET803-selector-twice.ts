import type { RuleCases } from '../cases';

export const cases: RuleCases = {
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
metadata: {name: www}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
    text: `
info NET803 selector-twice: 2 Services select app=web
  wrong.yaml:5    Service default/web   spec.selector
  wrong.yaml:12   Service default/www   spec.selector
  why: a change to one of them is easily forgotten in the other, and it is unclear which one clients use
  fix: Remove one of them, or select by a label of its own.
  see: npx cdk8s-reach rules NET803
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
metadata: {name: www}
spec:
  selector: {app: www}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'a headless Service beside one with an address': {
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
metadata: {name: pods}
spec:
  clusterIP: None
  selector: {app: web}
  ports: [{port: 8080}]
`,
    },
    'Services without selectors': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  ports: [{port: 80}]
---
apiVersion: v1
kind: Service
metadata: {name: www}
spec:
  ports: [{port: 80}]
`,
    },
  },
};
