import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['1.1 FQDN (EndpointSlice FQDN)', '4 addressType', '11 1.33'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {ports: [{port: 5432}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db-1, labels: {kubernetes.io/service-name: db, endpointslice.kubernetes.io/managed-by: shop}}
addressType: FQDN
endpoints: [{addresses: [db.example.com]}]
ports: [{port: 5432}]
`,
    text: `
warning NET608 fqdn-slice-deprecated: EndpointSlice db-1 lists names, which kube-proxy ignores
  wrong.yaml:9   EndpointSlice default/db-1   addressType
  why: kube-proxy ignores such a slice, and its address type is deprecated since Kubernetes 1.33
  fix: Write a Service of type ExternalName for a name, or addresses.
  see: npx cdk8s-reach rules NET608
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {ports: [{port: 5432}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db-1, labels: {kubernetes.io/service-name: db, endpointslice.kubernetes.io/managed-by: shop}}
addressType: IPv4
endpoints: [{addresses: [192.0.2.7]}]
ports: [{port: 5432}]
`,
  silent: {
    IPv6: {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {ports: [{port: 5432}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: db-1, labels: {kubernetes.io/service-name: db, endpointslice.kubernetes.io/managed-by: shop}}
addressType: IPv6
endpoints: [{addresses: ["2001:db8::7"]}]
ports: [{port: 5432}]
`,
    },
  },
};
