import type { RuleCases } from '../cases';

const TWO_CONTAINERS = `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - {name: c0, image: web, ports: [{name: metrics, containerPort: 80}]}
    - {name: c1, image: web, ports: [{name: metrics, containerPort: 81}]}
`;

const PORTS = [
  [
    'Pod default/web spec.containers[0].ports[0].name',
    'Pod default/web spec.containers[1].ports[0].name',
  ],
];

const service = (targetPort: string, labels = '{}') => `---
apiVersion: v1
kind: Service
metadata: {name: web, labels: ${labels}}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: ${targetPort}}]}
`;

const monitor = (kind: string, spec: string) => `---
apiVersion: monitoring.coreos.com/v1
kind: ${kind}
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, ${spec}}
`;

const policy = (spec: string) => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: web}
spec: ${spec}
`;

const USED = {
  'a Service': service('metrics'),
  'a PodMonitor': monitor('PodMonitor', 'podMetricsEndpoints: [{port: metrics}]'),
  'a ServiceMonitor':
    service('80', '{app: web}') + monitor('ServiceMonitor', 'endpoints: [{targetPort: metrics}]'),
  'a NetworkPolicy': policy(
    '{podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: metrics}]}]}',
  ),
  'a NetworkPolicy for what goes out': policy(
    '{podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: metrics}]}]}',
  ),
};

/** Beside a third container that is asked at a port by name. */
const probed = (port: string) => `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - {name: c0, image: web, ports: [{name: metrics, containerPort: 80}]}
    - {name: c1, image: web, ports: [{name: metrics, containerPort: 81}]}
    - {name: c2, image: web, livenessProbe: {httpGet: {path: /, port: ${port}}}}
`;

const UNUSED = {
  'a Service by its number': service('81'),
  'a PodMonitor of another port': monitor('PodMonitor', 'podMetricsEndpoints: [{port: http}]'),
};

export const cases: RuleCases = {
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - {name: c0, image: web, ports: [{name: http, containerPort: 80}, {name: http, containerPort: 81}]}
`,
    text: `
error NET425 container-port-name-twice: 2 ports of Pod web have the name "http"
  wrong.yaml:6   Pod default/web   spec.containers[0].ports[0].name
  wrong.yaml:6   Pod default/web   spec.containers[0].ports[1].name
  why: the API server refuses a container with two ports of one name
  fix: Give each port a name of its own.
  see: npx cdk8s-reach rules NET425
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - {name: c0, image: web, ports: [{name: http, containerPort: 80}, {name: metrics, containerPort: 81}]}
`,
  silent: {
    'no names': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers: [{name: web, image: web, ports: [{containerPort: 80}, {containerPort: 81}]}]
`,
    },
    'an init container': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  initContainers: [{name: a, image: a, ports: [{name: http, containerPort: 80}]}]
  containers:
    - {name: c0, image: web, ports: [{name: http, containerPort: 80}]}
`,
    },
  },
  reported: {
    'in two containers, and nothing uses it': {
      yaml: TWO_CONTAINERS,
      at: PORTS,
      severity: 'info',
    },
    ...Object.fromEntries(
      Object.entries(USED).map(([what, yaml]) => [
        `in two containers, and used by ${what}`,
        { yaml: TWO_CONTAINERS + yaml, at: PORTS, severity: 'warning' },
      ]),
    ),
    'in two containers, and a probe of a third goes by it': {
      yaml: probed('metrics'),
      at: PORTS,
      severity: 'warning',
      also: ['NET523'],
    },
    'in two containers, and a probe of a third goes by a number': {
      yaml: probed('8080'),
      at: PORTS,
      severity: 'info',
    },
    'in two containers, and a probe goes by the port of its own': {
      yaml: TWO_CONTAINERS.replace(
        'containerPort: 81}]',
        'containerPort: 81}], livenessProbe: {httpGet: {path: /, port: metrics}}',
      ),
      at: PORTS,
      severity: 'info',
    },
    ...Object.fromEntries(
      Object.entries(UNUSED).map(([what, yaml]) => [
        `in two containers, beside ${what}`,
        { yaml: TWO_CONTAINERS + yaml, at: PORTS, severity: 'info' },
      ]),
    ),
  },
};
