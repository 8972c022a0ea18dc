import type { RuleCases } from '../cases';

const POLICY = (rule: string) => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {}
  ingress: [${rule}]
`;

const BLOCK = (cidr: string, except: string) =>
  POLICY(`{from: [{ipBlock: {cidr: "${cidr}", except: ["${except}"]}}]}`);

const EXCEPT = ['NetworkPolicy default/web spec.ingress[0].from[0].ipBlock.cidr'].concat(
  'NetworkPolicy default/web spec.ingress[0].from[0].ipBlock.except[0]',
);
const RANGE = [
  'NetworkPolicy default/web spec.ingress[0].ports[0].endPort',
  'NetworkPolicy default/web spec.ingress[0].ports[0].port',
];

export const cases: RuleCases = {
  wrong: {
    yaml: BLOCK('10.0.0.0/8', '192.168.0.0/16'),
    text: `
error NET517 network-policy-refused: "192.168.0.0/16" is not a part of 10.0.0.0/8
  wrong.yaml:6   NetworkPolicy default/web   spec.ingress[0].from[0].ipBlock.cidr
  wrong.yaml:6   NetworkPolicy default/web   spec.ingress[0].from[0].ipBlock.except[0]
  why: an exception takes a smaller network out of its block, and the API server refuses others
  fix: Write a network inside 10.0.0.0/8, or an ipBlock of its own.
  see: docs/rules/NET517.md (or: reach rules NET517)
`,
  },
  right: BLOCK('10.0.0.0/8', '10.1.0.0/16'),
  silent: {
    'a network that a later tool fills in': { yaml: BLOCK('${NODES}', '10.1.0.0/16') },
    'a range of one port': { yaml: POLICY('{ports: [{port: 80, endPort: 80}]}') },
    'blocks of IPv6': { yaml: BLOCK('2001:db8::/32', '2001:db8:1::/48') },
  },
  reported: {
    'an exception that leaves nothing': { yaml: BLOCK('10.0.0.0/8', '10.0.0.0/8'), at: [EXCEPT] },
    'a block that is no network': {
      yaml: POLICY('{from: [{ipBlock: {cidr: 10.0.0.1}}]}'),
      at: [['NetworkPolicy default/web spec.ingress[0].from[0].ipBlock.cidr']],
    },
    'a range that ends before it begins': {
      yaml: POLICY('{ports: [{port: 90, endPort: 80}]}'),
      at: [RANGE],
    },
    'a range that begins with a name': {
      yaml: POLICY('{ports: [{port: http, endPort: 80}]}'),
      at: [RANGE],
    },
  },
};
