import type { RuleCases } from '../cases';

const POD = `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]}
---`;

const POLICY = (port: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress: [{ports: [${port}]}]
`;

export const cases: RuleCases = {
  wrong: {
    yaml: POD + POLICY('{port: web}'),
    text: `
warning NET515 network-policy-port-name: no port of web is named web for TCP
  wrong.yaml:11   NetworkPolicy default/web   spec.ingress[0].ports[0]
  wrong.yaml:4    Pod default/web             spec
  why: the name stands for no port of these pods, so the rule admits nothing to them
  fix: Write the number, or the name that the port has in the containers.
  see: npx cdk8s-reach rules NET515
`,
  },
  right: POD + POLICY('{port: http}'),
  silent: {
    'pods that are not given': { yaml: POLICY('{port: web}') },
    'a number': { yaml: POD + POLICY('{port: 9090}') },
  },
  reported: {
    'the name of a port of another protocol': {
      yaml: POD + POLICY('{port: http, protocol: UDP}'),
      at: [['NetworkPolicy default/web spec.ingress[0].ports[0]', 'Pod default/web spec']],
    },
  },
};
