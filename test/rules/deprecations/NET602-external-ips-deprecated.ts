import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: [
    '2.4 externalIPs',
    '2.5 externalIPs deprecation',
    '11 1.36',
    '11 1.40 / 1.43',
    '12 externalIPs as "poor man\'s LB"',
  ],
  target: { kubernetes: '1.36' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {externalIPs: [192.0.2.7], selector: {app: web}, ports: [{port: 80}]}
`,
    text: `
warning NET602 external-ips-deprecated: externalIPs of Service web are deprecated in Kubernetes 1.36
  wrong.yaml:4   Service default/web   spec.externalIPs
  why: the API server warns about externalIPs from Kubernetes 1.36 on, and kube-proxy will ignore them from 1.40 on
  fix: Write a Service of type LoadBalancer, with the address from a pool.
  see: npx cdk8s-reach rules NET602
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 80}]}
`,
  silent: {
    'a release before': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {externalIPs: [192.0.2.7], selector: {app: web}, ports: [{port: 80}]}
`,
      target: { kubernetes: '1.35' },
    },
  },
};
