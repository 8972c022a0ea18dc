import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
  loadBalancerSourceRanges: [0.0.0.0/0]
`,
    text: `
warning NET721 load-balancer-for-everybody: 0.0.0.0/0 contains every address
  wrong.yaml:8   Service default/web   spec.loadBalancerSourceRanges
  why: a list of ranges that contains all addresses excludes no client, but looks like a restriction
  fix: Write the networks of the clients, or remove the list.
  see: npx cdk8s-reach rules NET721
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
  loadBalancerSourceRanges: [10.0.0.0/8]
`,
  silent: {
    'no list at all': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
    },
  },
  reported: {
    'the annotation': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {service.beta.kubernetes.io/load-balancer-source-ranges: "10.0.0.0/8, 0.0.0.0/0"}}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
      at: [
        [
          'Service default/web metadata.annotations["service.beta.kubernetes.io/load-balancer-source-ranges"]',
        ],
      ],
    },
  },
};
