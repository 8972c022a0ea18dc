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

const EGRESS = (port: string, peers = '{podSelector: {matchLabels: {app: web}}}') => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: client}
spec:
  podSelector: {matchLabels: {app: client}}
  policyTypes: [Egress]
  egress: [{to: [${peers}], ports: [${port}]}]
`;

export const cases: RuleCases = {
  wrong: {
    yaml: POD + POLICY('{port: web}'),
    text: `
warning NET515 network-policy-port-name: no port of web is named web for TCP
  wrong.yaml:11   NetworkPolicy default/web   spec.ingress[0].ports[0]
  wrong.yaml:4    Pod default/web             spec
  why: the name stands for a port of the pods that receive the traffic, and with none of that name the rule allows nothing to them
  fix: Write the number, or the name that the port has in the containers.
  see: npx cdk8s-reach rules NET515
`,
  },
  right: POD + POLICY('{port: http}'),
  silent: {
    'a port of a sidecar that the pods ask for': {
      yaml:
        POD.replace('labels: {', 'labels: {sidecar.istio.io/inject: "true", ') +
        POLICY('{port: http-envoy-prom}'),
    },
    'pods that are not given': { yaml: POLICY('{port: web}') },
    'egress to a port by the name that its pods have': { yaml: POD + EGRESS('{port: http}') },
    'egress to everybody, to addresses and to other namespaces': {
      yaml: [
        EGRESS('{port: web}', ''),
        EGRESS('{port: web}', '{ipBlock: {cidr: 192.0.2.0/24}}, {podSelector: {}}'),
        EGRESS('{port: web}', '{podSelector: {}, namespaceSelector: {}}'),
      ]
        .map((policy, index) => policy.replace('name: client', `name: client-${index}`))
        .reduce((all, policy) => `${all}---${policy}`, POD.replace(/---$/, '')),
    },
    'egress to pods that are not given': {
      yaml: POD + EGRESS('{port: web}', '{podSelector: {matchLabels: {app: db}}}'),
    },
    'a number': { yaml: POD + POLICY('{port: 9090}') },
  },
  reported: {
    'as an info, a port of a sidecar that may be added': {
      severity: 'info',
      yaml: POD + POLICY('{port: linkerd-admin}'),
      at: [['NetworkPolicy default/web spec.ingress[0].ports[0]', 'Pod default/web spec']],
    },
    'the name of a port of another protocol': {
      yaml: POD + POLICY('{port: http, protocol: UDP}'),
      at: [['NetworkPolicy default/web spec.ingress[0].ports[0]', 'Pod default/web spec']],
    },
    'egress to the name of a port of another protocol': {
      yaml: POD + EGRESS('{port: http, protocol: UDP}, {port: http}'),
      at: [['NetworkPolicy default/client spec.egress[0].ports[0]', 'Pod default/web spec']],
    },
    'egress to a name that no pod has': {
      yaml: POD + EGRESS('{port: web}'),
      at: [['NetworkPolicy default/client spec.egress[0].ports[0]', 'Pod default/web spec']],
    },
  },
};
