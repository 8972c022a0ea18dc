import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  today: '2026-06-01',
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  annotations:
    reach.cdk8s.io/waive: "NET203 until 2026-05-31: front moves away in May"
spec:
  type: NodePort
  ports: [{port: 80, nodePort: 30080}]
---
apiVersion: v1
kind: Service
metadata: {name: front, namespace: shop}
spec:
  type: NodePort
  ports: [{port: 80, nodePort: 30080}]
`,
    text: `
warning NET007 waiver-expired: the waiver of NET203 expired after 2026-05-31
  wrong.yaml:7   Service shop/web   metadata.annotations["reach.cdk8s.io/waive"]
  why: the finding that it waived is reported again
  fix: Fix the finding, or agree on a later day; then remove or change the waiver.
  see: npx cdk8s-reach rules NET007
`,
  },
  wrongAlso: ['NET203'],
  right: `
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  annotations:
    reach.cdk8s.io/waive: "NET203 until 2026-12-31: front moves away in December"
spec:
  type: NodePort
  ports: [{port: 80, nodePort: 30080}]
---
apiVersion: v1
kind: Service
metadata: {name: front, namespace: shop}
spec:
  type: NodePort
  ports: [{port: 80, nodePort: 30080}]
`,
};
