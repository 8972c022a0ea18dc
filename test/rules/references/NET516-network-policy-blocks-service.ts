import type { RuleCases } from '../cases';

const APP = (podSpec = '') => `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {${podSpec}containers: [{name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
---`;

const POLICY = (ports: string, name = 'web') => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}}
spec:
  podSelector: {matchLabels: {app: web}}
  ingress: [{ports: [${ports}]}]
---`;

const DENY = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny}
spec: {podSelector: {}, policyTypes: [Ingress]}
---`;

const HEADLESS = APP()
  .replace('spec: {selector', 'spec: {clusterIP: None, selector')
  .replace('port: 80,', 'port: 8080,');

const SHUT = POLICY('').replace('[{ports: []}]', '[]');

const GENERATE = (kind: string) => `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: allow}
spec:
  rules:
    - name: allow
      match: {any: [{resources: {kinds: [Namespace]}}]}
      generate: {apiVersion: networking.k8s.io/v1, kind: ${kind}, name: allow, data: {spec: {}}}
`;

const AT = (policy: string) => [
  [
    `NetworkPolicy default/${policy} spec`,
    'Pod default/web spec',
    'Service default/web spec.ports[0]',
  ],
];

const TWELVE = Array.from(
  { length: 12 },
  (_, index) => `policy-${String(index + 1).padStart(2, '0')}`,
);

export const cases: RuleCases = {
  wrong: {
    yaml: APP() + POLICY('{port: 80}'),
    text: `
warning NET516 network-policy-blocks-service: port http of the pods behind Service web is not allowed by NetworkPolicy web
  wrong.yaml:14   NetworkPolicy default/web   spec
  wrong.yaml:4    Pod default/web             spec
  wrong.yaml:9    Service default/web         spec.ports[0]
  why: every connection to that port is dropped, and clients wait until a timeout
  fix: Allow the port of the pods, not that of the Service, in spec.ingress of a policy.
  see: npx cdk8s-reach rules NET516
`,
  },
  right: APP() + POLICY('{port: 8080}'),
  silent: {
    'another policy admits it': { yaml: APP() + DENY + POLICY('{port: 8080}') },
    'it is admitted by name, or in a range': {
      yaml: APP() + POLICY('{port: http}') + POLICY('{port: 8000, endPort: 9000}', 'range'),
    },
    'every port is admitted': {
      yaml:
        APP() + POLICY('{port: 80}').replace('ports: [{port: 80}]', 'from: [{podSelector: {}}]'),
    },
    'pods in the network of their node': {
      yaml: APP('hostNetwork: true, dnsPolicy: ClusterFirstWithHostNet, ') + POLICY('{port: 80}'),
    },
    'policies for egress alone': {
      yaml: APP() + DENY.replace('[Ingress]', '[Egress]'),
    },
    'policies that Kyverno generates, which may admit it': {
      yaml: APP() + DENY + GENERATE('NetworkPolicy'),
    },
    'policies that are made of the intents of clients': {
      yaml: `${APP()}${DENY}
apiVersion: k8s.otterize.com/v2alpha1
kind: ClientIntents
metadata: {name: client}
spec: {workload: {name: client}, targets: [{service: {name: web}}]}
`,
    },
    'policies of another kind, which may admit it': {
      yaml: `${APP()}${DENY}
apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: web}
spec: {endpointSelector: {}, ingress: [{fromEntities: [cluster]}]}
`,
    },
  },
  reported: {
    'as advice, a headless Service before pods of which a policy says that none connects to them': {
      severity: 'info',
      yaml: HEADLESS + SHUT,
      at: AT('web'),
    },
    'as a warning, a headless Service before pods that a policy for all isolates': {
      severity: 'warning',
      yaml: HEADLESS + DENY.replace('podSelector', 'ingress: [], podSelector'),
      at: AT('deny'),
    },
    'as a warning, a Service with a cluster IP before pods with an empty ingress': {
      severity: 'warning',
      yaml: APP() + SHUT,
      at: AT('web'),
    },
    'a policy of Kyverno that generates something else': {
      severity: 'warning',
      yaml: APP() + DENY + GENERATE('LimitRange'),
      at: AT('deny'),
    },
    'twelve policies, of which ten are shown': {
      yaml: APP() + TWELVE.map((name) => POLICY('{port: 80}', name)).join(''),
      at: [
        [
          ...TWELVE.slice(0, 10).map((name) => `NetworkPolicy default/${name} spec`),
          'Pod default/web spec',
          'Service default/web spec.ports[0]',
        ],
      ],
    },
    'as advice, where another port of the pods is allowed': {
      yaml:
        APP()
          .replace(
            'containerPort: 8080}',
            'containerPort: 8080}, {name: rtmp, containerPort: 1935}',
          )
          .replace('port: 80,', 'port: 8080,') + POLICY('{port: 1935}'),
      at: [
        [
          'NetworkPolicy default/web spec',
          'Pod default/web spec',
          'Service default/web spec.ports[0]',
        ],
      ],
    },
    'nothing is admitted to any pod': {
      yaml: APP() + DENY,
      at: [
        [
          'NetworkPolicy default/deny spec',
          'Pod default/web spec',
          'Service default/web spec.ports[0]',
        ],
      ],
    },
  },
};
