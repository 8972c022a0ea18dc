import type { RuleCases } from '../cases';
import { service } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

export const cases: RuleCases = {
  facts: [
    '2.3 clusterIP None with NodePort or LoadBalancer',
    '12 clusterIP: None with type NodePort/LoadBalancer',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: NodePort
  clusterIP: None
  selector: {app: web}
  ports: [{port: 80}]
`,
    text: `
error NET215 headless-with-type: a Service of type NodePort has clusterIP None
  wrong.yaml:4   Service default/web   spec.clusterIPs
  wrong.yaml:5   Service default/web   spec.type
  wrong.yaml:6   Service default/web   spec.clusterIP
  why: a node port and a load balancer need the cluster IP of a Service, so the API server refuses \`clusterIP: None\`
  fix: Remove \`clusterIP: None\`, or write a separate headless Service of type ClusterIP.
  see: npx cdk8s-reach rules NET215
`,
  },
  right: service(`{clusterIP: None, ${WEB}}`),
  silent: {
    'a type that a later tool fills in': {
      yaml: service(`{type: "\${TYPE}", clusterIP: None, ${WEB}}`),
    },
  },
  reported: {
    'a load balancer': {
      yaml: service(`{type: LoadBalancer, clusterIP: None, ${WEB}}`),
      at: [
        [
          'Service default/web spec.clusterIP',
          'Service default/web spec.clusterIPs',
          'Service default/web spec.type',
        ],
      ],
    },
  },
};
