import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.4 namespace on cluster-scoped kind (IngressClass, GatewayClass, ServiceCIDR)'],
  wrong: {
    yaml: `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx, namespace: ingress}
spec: {controller: k8s.io/ingress-nginx}
`,
    text: `
info NET405 namespace-unread: IngressClass nginx is cluster-scoped, but names the namespace "ingress"
  wrong.yaml:3   IngressClass nginx   metadata.namespace
  why: its kind has no namespaces, so the API server drops the namespace silently, and the object exists once per cluster
  fix: Remove \`metadata.namespace\`.
  see: npx cdk8s-reach rules NET405
`,
  },
  right: `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
`,
  silent: {
    'a kind with namespaces': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{port: 80}]}
`,
    },
    'a kind that is not known': {
      yaml: `
apiVersion: example.com/v1
kind: Thing
metadata: {name: web, namespace: shop}
`,
    },
  },
};
