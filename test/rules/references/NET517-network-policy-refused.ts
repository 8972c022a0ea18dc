import type { RuleCases } from '../cases';

const POLICY = (rule: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress: [${rule}]
`;

const RANGE = [
  'NetworkPolicy default/web spec.ingress[0].ports[0].endPort',
  'NetworkPolicy default/web spec.ingress[0].ports[0].port',
];

export const cases: RuleCases = {
  wrong: {
    yaml: POLICY('{ports: [{port: 90, endPort: 80}]}'),
    text: `
error NET517 network-policy-refused: 80 is below port 90
  wrong.yaml:6   NetworkPolicy default/web   spec.ingress[0].ports[0].endPort
  wrong.yaml:6   NetworkPolicy default/web   spec.ingress[0].ports[0].port
  why: a range goes from port to endPort, and the API server refuses others
  fix: Write the first port as a number in port, and the last one in endPort.
  see: npx cdk8s-reach rules NET517
`,
  },
  right: POLICY('{ports: [{port: 80, endPort: 90}]}'),
  silent: {
    'a range of one port': { yaml: POLICY('{ports: [{port: 80, endPort: 80}]}') },
  },
  reported: {
    'a range that begins with a name': {
      yaml: POLICY('{ports: [{port: http, endPort: 80}]}'),
      at: [RANGE],
    },
  },
};
