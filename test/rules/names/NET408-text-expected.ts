import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.4 annotation value'],
  wrong: {
    yaml: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, annotations: {example.com/renew: true, example.com/port: 8080}}
spec: {secretName: web, dnsNames: [web.example.com], issuerRef: {name: ca}}
`,
    text: `
error NET408 text-expected: 8080 is not a string
  wrong.yaml:3   Certificate default/web   metadata.annotations["example.com/port"]
  why: the API server cannot decode the object, and refuses it
  fix: Put the value in quotes.
  see: npx cdk8s-reach rules NET408
error NET408 text-expected: true is not a string
  wrong.yaml:3   Certificate default/web   metadata.annotations["example.com/renew"]
  why: the API server cannot decode the object, and refuses it
  fix: Put the value in quotes.
  see: npx cdk8s-reach rules NET408
`,
  },
  right: `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: web, annotations: {example.com/renew: "true", example.com/port: "8080"}}
spec: {secretName: web, dnsNames: [web.example.com], issuerRef: {name: ca}}
`,
  silent: {
    'nothing, which is read as empty': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {a: null}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
    'a map that a template leaves behind': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, labels: {a: {{ .Values.a }}}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
    'what is no object of the API': {
      yaml: `
kind: Notes
metadata: {name: 1}
`,
    },
  },
  reported: {
    'names, labels, selectors and variables': {
      also: ['NET003'],
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: 80}
spec: {selector: {version: 1.1}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: web, env: [{name: PORT, value: 8080}]}]
`,
      at: [
        ['Pod default/web spec.containers[0].env[0].value'],
        ['Service default/ metadata.name'],
        ['Service default/ spec.selector["version"]'],
      ],
    },
  },
};
