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
    reach.cdk8s.io/waive: "NET203 until December: front moves away"
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
error NET006 waiver-malformed: waiver "NET203 until December: front moves away" has no valid rule, reason or day
  wrong.yaml:7   Service shop/web   metadata.annotations["reach.cdk8s.io/waive"]
  why: a waiver that cannot be parsed waives nothing
  fix: Write \`NET203 until 2026-12-31: the reason\`, or without an end \`NET203: the reason\`, and separate several waivers with \`;\`.
  see: npx cdk8s-reach rules NET006
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
  reported: {
    'no reason, and no rule': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {reach.cdk8s.io/waive: "NET203; NET999: it is right"}}
spec: {ports: [{port: 80}]}
`,
      at: [
        ['Service default/web metadata.annotations["reach.cdk8s.io/waive"]'],
        ['Service default/web metadata.annotations["reach.cdk8s.io/waive"]'],
      ],
    },
  },
};
