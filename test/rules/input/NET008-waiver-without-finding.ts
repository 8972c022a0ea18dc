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
  ports: [{port: 80, nodePort: 30081}]
`,
    text: `
warning NET008 waiver-without-finding: NET203 has no finding here
  wrong.yaml:7   Service shop/web   metadata.annotations["reach.cdk8s.io/waive"]
  why: the finding was fixed or has moved, and the waiver could hide another finding later
  fix: Remove the waiver, or move it to an object that the finding names.
  see: npx cdk8s-reach rules NET008
`,
  },
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
