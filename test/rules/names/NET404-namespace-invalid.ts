import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.1 DNS-1123 label', '1.4 metadata.namespace (namespaced kind)'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop.eu}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
error NET404 namespace-invalid: "shop.eu" is not a DNS label
  wrong.yaml:3   Service shop.eu/web   metadata.namespace
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: Write a name such as "shop-eu".
  see: npx cdk8s-reach rules NET404
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop-eu}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'a kind without namespaces': {
      yaml: `
apiVersion: v1
kind: Namespace
metadata: {name: shop, namespace: shop.eu}
`,
    },
    none: {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: ""}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
  },
  reported: {
    'a namespace that kustomize is to put there, as an info': {
      severity: 'info',
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: _}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
      at: [['Service _/web metadata.namespace']],
    },
    'upper case': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: Shop}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
      at: [['Service Shop/web metadata.namespace']],
    },
  },
};
