import type { RuleCases } from '../cases';
import { service } from '../yaml';

export const cases: RuleCases = {
  facts: ['2.2 healthCheckNodePort', '2.4 healthCheckNodePort', '2.5 healthCheckNodePort'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80}]
  healthCheckNodePort: 30123
`,
    text: `
error NET212 health-check-port-refused: 30123 needs the external traffic policy Local
  wrong.yaml:4   Service default/web   spec.externalTrafficPolicy
  wrong.yaml:5   Service default/web   spec.type
  wrong.yaml:8   Service default/web   spec.healthCheckNodePort
  why: a load balancer checks which nodes have a pod only with that policy, and the API server refuses the port without it
  fix: Write \`externalTrafficPolicy: Local\` on a LoadBalancer, or remove healthCheckNodePort.
  see: npx cdk8s-reach rules NET212
`,
  },
  right: service(
    '{type: LoadBalancer, externalTrafficPolicy: Local, selector: {app: web}, ports: [{port: 80}], healthCheckNodePort: 30123}',
  ),
  silent: {
    'a policy that a later tool fills in': {
      yaml: service(
        '{type: LoadBalancer, externalTrafficPolicy: "${POLICY}", selector: {app: web}, ports: [{port: 80}], healthCheckNodePort: 30123}',
      ),
    },
  },
  reported: {
    'a node port of the Service itself': {
      yaml: service(
        '{type: LoadBalancer, externalTrafficPolicy: Local, selector: {app: web}, ports: [{port: 80, nodePort: 30123}], healthCheckNodePort: 30123}',
      ),
      at: [
        [
          'Service default/web spec.healthCheckNodePort',
          'Service default/web spec.ports[0].nodePort',
        ],
      ],
    },
    'outside of the range': {
      yaml: service(
        '{type: LoadBalancer, externalTrafficPolicy: Local, selector: {app: web}, ports: [{port: 80}], healthCheckNodePort: 32768}',
      ),
      at: [['Service default/web spec.healthCheckNodePort']],
    },
    'a Service of type NodePort': {
      yaml: service(
        '{type: NodePort, externalTrafficPolicy: Local, selector: {app: web}, ports: [{port: 80}], healthCheckNodePort: 30123}',
      ),
      at: [
        [
          'Service default/web spec.externalTrafficPolicy',
          'Service default/web spec.healthCheckNodePort',
          'Service default/web spec.type',
        ],
      ],
    },
  },
};
