import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.1 DNS-1123 label', '8.2 pod.hostname, pod.subdomain'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostname: web.shop
  subdomain: web
  containers: [{name: web, image: web}]
`,
    text: `
error NET411 pod-hostname-invalid: "web.shop" is not a DNS label
  wrong.yaml:5   Pod default/web   spec.hostname
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: Write a name such as "web-shop".
  see: npx cdk8s-reach rules NET411
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
  containers: [{name: web, image: web}]
`,
  silent: {
    none: {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostname: ""
  containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    'a subdomain of two labels, and an override': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostname: a
  subdomain: a.b
  hostnameOverride: A
  containers: [{name: web, image: web}]
`,
      target: { kubernetes: '1.37' },
      at: [['Pod default/web spec.subdomain'], ['Pod default/web spec.hostnameOverride']],
    },
  },
};
