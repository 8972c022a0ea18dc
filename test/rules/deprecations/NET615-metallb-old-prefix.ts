import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['7.4 annotation prefix'],
  target: { metallb: '0.16' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {metallb.universe.tf/address-pool: lab}}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
info NET615 metallb-old-prefix: Service web has annotations that start with metallb.universe.tf/
  wrong.yaml:3   Service default/web   metadata.annotations["metallb.universe.tf/address-pool"]
  why: MetalLB reads \`metallb.io/\` since 0.14.9, and the old prefix is deprecated since
  fix: Write \`metallb.io/\` in place of \`metallb.universe.tf/\`.
  see: npx cdk8s-reach rules NET615
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {metallb.io/address-pool: lab}}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'what MetalLB writes, and a key that it does not read': {
      yaml: `
apiVersion: v1
kind: Service
metadata:
  name: web
  annotations:
    metallb.universe.tf/ip-allocated-from-pool: lab
    metallb.universe.tf/allow-shared-api: edge
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
`,
      also: ['NET114', 'NET347'],
    },
    'a release that reads nothing else': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {metallb.universe.tf/address-pool: lab}}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
`,
      target: { metallb: '0.13.12' },
    },
  },
};
