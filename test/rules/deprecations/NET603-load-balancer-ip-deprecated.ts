import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '2.4 loadBalancerIP',
    '2.5 loadBalancerIP',
    '7.4 spec.loadBalancerIP',
    '11 older marks',
    '12 spec.loadBalancerIP',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: LoadBalancer, loadBalancerIP: 192.0.2.7, selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
info NET603 load-balancer-ip-deprecated: Service web requests 192.0.2.7 by loadBalancerIP
  wrong.yaml:4   Service default/web   spec.loadBalancerIP
  why: \`loadBalancerIP\` is deprecated since Kubernetes 1.24: it contains one IP family, and each provider interprets it differently
  fix: Write the annotation of the provider, for MetalLB \`metallb.io/loadBalancerIPs\` (before 0.14.9 \`metallb.universe.tf/loadBalancerIPs\`), and remove the field.
  see: npx cdk8s-reach rules NET603
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {metallb.io/loadBalancerIPs: 192.0.2.7}}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'another type, which ignores it': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {loadBalancerIP: "", selector: {app: web}, ports: [{port: 80}]}
`,
    },
  },
  reported: {
    'beside annotations of MetalLB': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {metallb.io/address-pool: lab}}
spec: {type: LoadBalancer, loadBalancerIP: 192.0.2.7, selector: {app: web}, ports: [{port: 80}]}
`,
      at: [['Service default/web spec.loadBalancerIP']],
    },
  },
};
