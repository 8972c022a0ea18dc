import type { RuleCases } from '../cases';

const WORKLOAD = (labels: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: db, namespace: shop}
spec:
  selector: {matchLabels: ${labels}}
  template:
    metadata: {labels: ${labels}}
    spec: {containers: [{name: db, image: postgres, ports: [{containerPort: 5432}]}]}
---`;

const POLICY = (selector: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec:
  podSelector: ${selector}
  ingress: [{ports: [{port: 5432}]}]
`;

export const cases: RuleCases = {
  wrong: {
    yaml: WORKLOAD('{app: db}') + POLICY('{matchLabels: {app: database}}'),
    text: `
info NET513 network-policy-without-pods: no pods in the checked files have the labels app=database
  wrong.yaml:14   NetworkPolicy shop/db   spec.podSelector
  why: if no other pods have these labels, the policy protects nothing, without any message
  fix: Write the labels of the pods into podSelector, or give the workload too.
  see: npx cdk8s-reach rules NET513
`,
  },
  right: WORKLOAD('{app: db}') + POLICY('{matchLabels: {app: db}}'),
  silent: {
    'no workload is given at all': { yaml: POLICY('{matchLabels: {app: db}}') },
    'a policy for all pods of its namespace': { yaml: WORKLOAD('{app: db}') + POLICY('{}') },
    'labels that a later tool fills in': {
      yaml: WORKLOAD('{app: "${APP}"}') + POLICY('{matchLabels: {app: db}}'),
    },
  },
  reported: {
    'a selector of expressions': {
      yaml:
        WORKLOAD('{app: db}') +
        POLICY('{matchExpressions: [{key: app, operator: In, values: [a, b]}]}'),
      at: [['NetworkPolicy shop/db spec.podSelector']],
    },
  },
};
