import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.1 qualified name / label key', '1.4 annotation key', '1.4 annotations total'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {example.com/team/owner: shop}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
error NET407 annotation-invalid: "example.com/team/owner" is not an annotation key
  wrong.yaml:3   Service default/web   metadata.annotations["example.com/team/owner"]
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: Write a key such as "example.com/owner".
  see: npx cdk8s-reach rules NET407
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {example.com/team-owner: shop}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'upper case before the slash': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {Example.com/owner: shop}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
  },
  reported: {
    'annotations of pods': {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {annotations: {"a b": x}}
`,
      at: [['Deployment default/web spec.template.metadata.annotations["a b"]']],
    },
    'more than 256 KiB': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {a: ${'x'.repeat(256 * 1024)}}}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
      at: [['Service default/web metadata.annotations']],
    },
  },
};
