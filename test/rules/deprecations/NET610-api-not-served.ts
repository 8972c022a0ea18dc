import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['11 1.29', '11 1.31', '11 1.33'],
  target: { kubernetes: '1.27' },
  wrong: {
    yaml: `
apiVersion: networking.k8s.io/v1
kind: ServiceCIDR
metadata: {name: more}
spec: {cidrs: [10.112.0.0/16]}
`,
    text: `
error NET610 api-not-served: ServiceCIDR of networking.k8s.io/v1 is there from Kubernetes 1.33 on
  wrong.yaml:1   ServiceCIDR more   apiVersion
  why: the API server knows no such kind, and refuses the object
  fix: Leave the object out, or upgrade the cluster first.
  see: npx cdk8s-reach rules NET610
`,
  },
  right: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`,
  silent: {
    'a release that has it': {
      yaml: `
apiVersion: networking.k8s.io/v1
kind: ServiceCIDR
metadata: {name: more}
spec: {cidrs: [10.112.0.0/16]}
`,
      target: { kubernetes: '1.33' },
    },
    'what is gone': {
      yaml: `
apiVersion: networking.k8s.io/v1alpha1
kind: ServiceCIDR
metadata: {name: more}
spec: {cidrs: [10.112.0.0/16]}
`,
      target: { kubernetes: '1.34' },
      also: ['NET609'],
    },
  },
  reported: {
    'a beta version, which is switched off': {
      yaml: `
apiVersion: networking.k8s.io/v1beta1
kind: ServiceCIDR
metadata: {name: more}
spec: {cidrs: [10.112.0.0/16]}
`,
      target: { kubernetes: '1.32' },
      at: [['ServiceCIDR more apiVersion']],
    },
  },
};
