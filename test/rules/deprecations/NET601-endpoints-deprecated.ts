import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['3 kind', '11 1.33'],
  target: { kubernetes: '1.33' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {ports: [{port: 5432}]}
---
apiVersion: v1
kind: Endpoints
metadata: {name: db}
subsets: [{addresses: [{ip: 192.0.2.7}], ports: [{port: 5432}]}]
`,
    text: `
warning NET601 endpoints-deprecated: Endpoints db are deprecated in Kubernetes 1.33
  wrong.yaml:6   Endpoints default/db
  why: the API server warns about Endpoints from Kubernetes 1.33 on, and cluster operators can disable the controllers that read them
  fix: Write an EndpointSlice with the label \`kubernetes.io/service-name\`.
  see: npx cdk8s-reach rules NET601
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
    'a release before': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: db}
spec: {ports: [{port: 5432}]}
---
apiVersion: v1
kind: Endpoints
metadata: {name: db}
subsets: [{addresses: [{ip: 192.0.2.7}], ports: [{port: 5432}]}]
`,
      target: { kubernetes: '1.32' },
    },
  },
};
