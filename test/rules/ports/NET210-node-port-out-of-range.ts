import type { RuleCases } from '../cases';
import { service } from '../yaml';

export const cases: RuleCases = {
  facts: ['2.2 nodePort range', '12 "nodePort range 30000-32768"'],
  target: { nodePortRange: '30000-32767' },
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: nodeport-service}
spec:
  type: NodePort
  selector: {app: nginx-for-svc}
  ports: [{port: 80, targetPort: 80, nodePort: 32768}]
`,
    text: `
error NET210 node-port-out-of-range: 32768 is not a node port
  wrong.yaml:7   Service default/nodeport-service   spec.ports[0].nodePort
  why: the cluster opens node ports from 30000 to 32767
  fix: Write a number in that range; the cluster keeps 30000 to 30085 for node ports that are chosen by hand.
  see: npx cdk8s-reach rules NET210
`,
  },
  right: service('{type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 32767}]}'),
  silent: {
    'both ends, 0, and none': {
      yaml: service(`{type: NodePort, selector: {app: web}, ports: [
        {name: a, port: 1, nodePort: 30000}, {name: b, port: 2, nodePort: 32767},
        {name: c, port: 3, nodePort: 0}, {name: d, port: 4}]}`),
    },
    'the range of the cluster': {
      yaml: service('{type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 80}]}'),
      target: { nodePortRange: '1-32767' },
    },
    'a node port that a later tool fills in': {
      yaml: service(
        '{type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: "${P}"}]}',
      ),
    },
  },
  reported: {
    'a text': {
      also: ['NET003'],
      yaml: service(
        '{type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: "30080"}]}',
      ),
      at: [['Service default/web spec.ports[0].nodePort']],
    },
    'one below, of a load balancer': {
      yaml: service(
        '{type: LoadBalancer, selector: {app: web}, ports: [{port: 80, nodePort: 29999}]}',
      ),
      at: [['Service default/web spec.ports[0].nodePort']],
    },
  },
};
