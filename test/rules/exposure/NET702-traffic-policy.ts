import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
    text: `
info NET702 traffic-policy: a load balancer hides the client address with the policy Cluster
  wrong.yaml:4   Service default/web   spec.externalTrafficPolicy
  wrong.yaml:5   Service default/web   spec.type
  why: with the policy Cluster, the pods see the address of a node instead of the address of the client
  fix: Write externalTrafficPolicy: Local for a load balancer, and Cluster for node ports.
  see: npx cdk8s-reach rules NET702
`,
  },
  right: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  externalTrafficPolicy: Local
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
  silent: {
    'a Service inside the cluster': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
    },
    'a node port with the policy Cluster': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: NodePort
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
    },
  },
  reported: {
    'a node port with the policy Local': {
      yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: NodePort
  externalTrafficPolicy: Local
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`,
      at: [['Service default/web spec.type', 'Service default/web spec.externalTrafficPolicy']],
    },
  },
};
