import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: NodePort
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
    text: `
warning NET701 exposed-service: the type is NodePort
  wrong.yaml:5   Service default/web   spec.type
  why: everyone who can reach the nodes or the load balancer can reach the pods, and each load balancer needs an address, which costs money in a cloud
  fix: Use type: ClusterIP, and route requests to it with an Ingress or a Gateway.
  see: npx cdk8s-reach rules NET701
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
    'an ExternalName Service with no selector and no ports': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: ExternalName
  externalName: db.example.com
`,
    },
  },
  reported: {
    'a load balancer': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
      at: [['Service default/web spec.type']],
    },
  },
};
