import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  ports: [{name: http, port: 80}]
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: web-1, labels: {kubernetes.io/service-name: web}}
addressType: IPv4
endpoints: [{addresses: [192.0.2.10]}]
ports: [{name: http, port: 80, protocol: TCP}]
`,
    text: `
info NET714 endpoints-by-hand: EndpointSlice web-1 is maintained by hand
  wrong.yaml:7   EndpointSlice default/web-1
  why: nothing checks that the addresses still answer, and a Service can send traffic to pods of other namespaces in spite of their policies (CVE-2021-25740)
  fix: Select pods, or name a system outside the cluster by ExternalName.
  see: npx cdk8s-reach rules NET714
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'Endpoints that are a lock': {
      yaml: `
apiVersion: v1
kind: Endpoints
metadata: {name: leader, annotations: {control-plane.alpha.kubernetes.io/leader: "{}"}}
`,
    },
  },
};
