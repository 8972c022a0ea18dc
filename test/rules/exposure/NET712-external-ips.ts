import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['2.5 externalIPs security', '12 externalIPs as "poor man\'s LB"'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
  externalIPs: [192.0.2.10]
`,
    text: `
warning NET712 external-ips: the Service has externalIPs 192.0.2.10
  wrong.yaml:7   Service default/web   spec.externalIPs
  why: every node sends the traffic for these addresses to the Service, no matter who owns them (CVE-2020-8554); clusters with DenyServiceExternalIPs refuse the Service
  fix: Use type: LoadBalancer, whose addresses come from a pool.
  see: npx cdk8s-reach rules NET712
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
`,
  silent: {
    'an address that a later tool fills in': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
  externalIPs: ["\${ADDRESS}"]
`,
    },
  },
};
