import type { RuleCases } from '../cases';

const pods = (name: string, port: number) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - {name: main, image: "registry.example.net/${name}:4", ports: [{name: api, containerPort: ${port}}]}
`;
const service = (targetPort: string) => `---
apiVersion: v1
kind: Service
metadata: {name: api}
spec: {selector: {app: api}, ports: [{port: 80, targetPort: ${targetPort}}]}
`;
const APP = pods('web', 3000) + pods('api', 8080) + service('8080');
const policy = (ports: string) => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Egress]
  egress:
    - to: [{podSelector: {matchLabels: {app: api}}}]
      ports: [${ports}]
    - ports: [{port: 53, protocol: UDP}]
`;
const beside = (selector: string, egress: string) => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: beside}
spec: {podSelector: ${selector}, policyTypes: [Egress], egress: [${egress}]}
`;
/** A policy for two workloads, each of which may have another one of its own. */
const TWO = pods('web', 3000) + pods('db', 5432) + pods('api', 8080) + service('8080');
const FOR_TWO = policy('{port: 80}').replace(
  '{matchLabels: {app: web}}',
  '{matchExpressions: [{key: app, operator: In, values: [web, db]}]}',
);
const own = (app: string, port: number) =>
  beside(
    `{matchLabels: {app: ${app}}}`,
    `{to: [{podSelector: {}}], ports: [{port: ${port}}]}`,
  ).replace('beside', `own-${app}`);
const AT = [
  [
    'Deployment default/api spec.template.spec',
    'NetworkPolicy default/web spec.egress[0].ports[0].port',
    'Service default/api spec.ports[0]',
  ],
];

export const cases: RuleCases = {
  wrong: {
    yaml: APP + policy('{port: 80}'),
    text: `
warning NET551 egress-to-service-port: 80 is the port of Service api, whose pods listen on 8080
  wrong.yaml:20   Deployment default/api      spec.template.spec
  wrong.yaml:37   NetworkPolicy default/web   spec.egress[0].ports[0].port
  wrong.yaml:27   Service default/api         spec.ports[0]
  why: policies apply to the connection as it arrives at the pod, after the Service has translated the port, so it is dropped
  fix: Allow the port of the pods, not that of the Service, in spec.egress.
  see: npx cdk8s-reach rules NET551
`,
  },
  right: APP + policy('{port: 8080}'),
  silent: {
    'another policy that allows all to the pods': {
      yaml: APP + policy('{port: 80}') + beside('{}', '{to: [{podSelector: {}}]}'),
    },
    'another policy that allows the port': {
      yaml:
        APP +
        policy('{port: 80}') +
        beside('{matchLabels: {app: web}}', '{to: [{podSelector: {}}], ports: [{port: api}]}'),
    },
    'pods in no file, and another policy for all': {
      yaml:
        pods('api', 8080) +
        service('8080') +
        policy('{port: 80}') +
        beside('{}', '{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}'),
    },
    'pods in the network of their node, for which no policy is': {
      yaml:
        APP.replace('spec:\n      cont', 'spec:\n      hostNetwork: true\n      cont') +
        policy('{port: 80}'),
    },
    'pods with policies of their own, and one for all that allows the port': {
      yaml: TWO + FOR_TWO + own('web', 1) + own('db', 2) + beside('{}', '{ports: [{port: 8080}]}'),
    },
    'pods each of which has a policy that allows the port': {
      yaml: TWO + FOR_TWO + own('web', 8080) + own('db', 8080),
    },
    'both ports': { yaml: APP + policy('{port: 80}, {port: 8080}') },
    'pods that list the port': {
      yaml: pods('web', 3000) + pods('api', 80) + service('80') + policy('{port: 80}'),
    },
    'another protocol': { yaml: APP + policy('{port: 80, protocol: UDP}') },
  },
  reported: {
    'another policy that allows all to other pods': {
      yaml:
        APP +
        policy('{port: 80}') +
        beside('{}', '{to: [{podSelector: {matchLabels: {app: web}}}]}'),
      at: AT,
    },
    'pods of which one has a policy that allows the port': {
      yaml: TWO + FOR_TWO + own('web', 8080) + own('db', 2),
      at: AT,
    },
    'another policy of other pods': {
      yaml:
        APP +
        policy('{port: 80}') +
        beside('{matchLabels: {app: api}}', '{to: [{podSelector: {}}]}'),
      at: AT,
    },
    'a target port by name': {
      yaml: pods('web', 3000) + pods('api', 8080) + service('api') + policy('{port: 80}'),
      at: AT,
    },
  },
};
