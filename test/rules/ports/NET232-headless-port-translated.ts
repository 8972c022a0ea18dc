import type { RuleCases } from '../cases';
import { deployment, endpoints, service, yaml } from '../yaml';

const of = (port: string) => service(`{clusterIP: None, selector: {app: web}, ports: [${port}]}`);
const HTTP = '[{name: web, image: web, ports: [{name: http, containerPort: 8080}]}]';
const INGRESS = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  defaultBackend: {service: {name: web, port: {number: 80}}}
`;

const TRANSLATED = of('{port: 80, targetPort: 8080}');
const STATEFUL = deployment(HTTP, 'web', 'StatefulSet');
const GOVERNED = STATEFUL.replace('spec:', 'spec:\n  serviceName: web');
const BESIDE = service('{selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}', 'name: db');
const METRICS = service('{selector: {app: web}, ports: [{port: 9187}]}', 'name: db');
const NUMBERS = [
  [
    'Service default/web spec.clusterIP',
    'Service default/web spec.ports[0].port',
    'Service default/web spec.ports[0].targetPort',
  ],
];

const MONITOR = `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, endpoints: [{targetPort: 9100}]}
`;
const LABELLED = 'name: web, labels: {app: web}';
const inPods = (endpoint: string, containers = HTTP) =>
  yaml(
    service(
      '{clusterIP: None, selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}',
      LABELLED,
    ),
    deployment(containers),
    MONITOR.replace('{targetPort: 9100}', endpoint),
  );
const outside = (endpoint: string) =>
  yaml(
    service(
      '{clusterIP: None, ports: [{name: http, port: 80}, {name: metrics, port: 9100}]}',
      LABELLED,
    ),
    endpoints(
      '[{addresses: [{ip: 192.0.2.42}], ports: [{name: http, port: 8080}, {name: metrics, port: 9100}]}]',
    ),
    MONITOR.replace('{targetPort: 9100}', endpoint),
  );
const OUTSIDE = [
  [
    'Endpoints default/web subsets[0].ports[0].port',
    'Service default/web spec.clusterIP',
    'Service default/web spec.ports[0].port',
  ],
];

export const cases: RuleCases = {
  facts: [
    '2.2 targetPort on headless',
    '12 headless with port: 80, targetPort: 8080, client uses 80',
  ],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: svc-node-web-headless}
spec:
  clusterIP: None
  selector: {app: node-web}
  ports: [{port: 80, targetPort: 8080}]
`,
    text: `
warning NET232 headless-port-translated: port 80 of the headless Service svc-node-web-headless is not 8080, the port of its endpoints
  wrong.yaml:5   Service default/svc-node-web-headless   spec.clusterIP
  wrong.yaml:7   Service default/svc-node-web-headless   spec.ports[0].port
  wrong.yaml:7   Service default/svc-node-web-headless   spec.ports[0].targetPort
  why: the name of a headless Service resolves to the addresses of pods, and no proxy translates ports: a connection to this port reaches nothing
  fix: Write \`port: 8080\`.
  see: npx cdk8s-reach rules NET232
`,
  },
  right: of('{port: 8080}'),
  silent: {
    'a name that leads to the same number': {
      yaml: yaml(of('{port: 8080, targetPort: http}'), deployment(HTTP)),
    },
    'a name of pods that are not given': { yaml: of('{port: 80, targetPort: http}') },
    'no ports at all': { yaml: service('{clusterIP: None, selector: {app: web}}') },
    'an address of its own': {
      yaml: service('{selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}'),
    },
    'a cluster IP that a later tool fills in': {
      yaml: service(
        '{clusterIP: "${IP}", selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}',
      ),
    },
  },
  reported: {
    'as advice, a port that an SRV record tells of': {
      yaml: yaml(of('{name: http, port: 80, targetPort: http}'), deployment(HTTP)),
      at: [
        [
          'Deployment default/web spec.template.spec.containers[0].ports[0].containerPort',
          'Service default/web spec.clusterIP',
          'Service default/web spec.ports[0].port',
        ],
      ],
    },
    'as advice, a backend of an Ingress, whose controller dials the pods': {
      yaml: yaml(of('{port: 80, targetPort: 8080}'), INGRESS),
      at: [
        [
          'Service default/web spec.clusterIP',
          'Service default/web spec.ports[0].port',
          'Service default/web spec.ports[0].targetPort',
        ],
      ],
    },
    'as advice, endpoints outside that a ServiceMonitor takes': {
      severity: 'info',
      yaml: yaml(
        service('{clusterIP: None, ports: [{port: 80}]}', LABELLED),
        endpoints('[{addresses: [{ip: 192.0.2.42}], ports: [{port: 9100}]}]'),
        MONITOR,
      ),
      at: OUTSIDE,
    },
    'as advice, a port that a ServiceMonitor names': {
      severity: 'info',
      yaml: outside('{port: metrics}, {port: http}'),
      at: OUTSIDE,
    },
    'as advice, all ports of a ServiceMonitor': {
      severity: 'info',
      yaml: outside('{path: /metrics}'),
      at: OUTSIDE,
    },
    'as advice, a port that a ServiceMonitor may mean by a name in pods that are not given': {
      severity: 'info',
      yaml: outside('{targetPort: web}'),
      at: OUTSIDE,
    },
    'as advice, a port that a ServiceMonitor means by its number in the pods': {
      severity: 'info',
      yaml: inPods('{targetPort: 8080}'),
      at: NUMBERS,
    },
    'as advice, a port that a ServiceMonitor means by its name in the pods': {
      severity: 'info',
      yaml: inPods('{targetPort: http}'),
      at: NUMBERS,
    },
    'beside a port that a ServiceMonitor names': {
      severity: 'warning',
      yaml: outside('{port: metrics}'),
      at: OUTSIDE,
    },
    'beside the number of another port that a ServiceMonitor means': {
      severity: 'warning',
      yaml: inPods('{targetPort: 9100}'),
      at: NUMBERS,
    },
    'beside the name of another port that a ServiceMonitor means': {
      severity: 'warning',
      yaml: inPods('{targetPort: http}', HTTP.replace('8080', '9100')),
      at: NUMBERS,
    },
    'endpoints outside that a ServiceMonitor does not take': {
      severity: 'warning',
      yaml: yaml(
        service('{clusterIP: None, ports: [{port: 80}]}'),
        endpoints('[{addresses: [{ip: 192.0.2.42}], ports: [{port: 9100}]}]'),
        MONITOR,
      ),
      at: OUTSIDE,
    },
    'as advice, a backend of a route of Traefik': {
      severity: 'info',
      yaml: yaml(
        TRANSLATED,
        '{apiVersion: traefik.io/v1alpha1, kind: IngressRoute, metadata: {name: web}, spec: {routes: [{kind: Rule, match: PathPrefix(`/`), services: [{name: web, port: 80}]}]}}',
      ),
      at: NUMBERS,
    },
    'as advice, a backend of a route of connections': {
      severity: 'info',
      yaml: yaml(
        TRANSLATED,
        '{apiVersion: gateway.networking.k8s.io/v1alpha2, kind: TCPRoute, metadata: {name: web}, spec: {parentRefs: [{name: edge}], rules: [{backendRefs: [{name: web, port: 80}]}]}}',
      ),
      at: NUMBERS,
    },
    'as advice, what names the pods of a StatefulSet beside a Service of their port': {
      severity: 'info',
      yaml: yaml(TRANSLATED, GOVERNED, BESIDE),
      at: NUMBERS,
    },
    'as a warning, what names such pods beside a Service of another port': {
      severity: 'warning',
      yaml: yaml(TRANSLATED, GOVERNED, METRICS),
      at: NUMBERS,
    },
    'as a warning, what names such pods beside a Service with another target': {
      severity: 'warning',
      yaml: yaml(TRANSLATED, GOVERNED, BESIDE.replace('targetPort: 8080', 'targetPort: 9187')),
      at: NUMBERS,
    },
    'as a warning, what names the pods of a StatefulSet alone': {
      severity: 'warning',
      yaml: yaml(TRANSLATED, GOVERNED),
      at: NUMBERS,
    },
    'as a warning, a Service beside another one that names the pods': {
      severity: 'warning',
      yaml: yaml(TRANSLATED, GOVERNED.replace('serviceName: web', 'serviceName: db'), BESIDE),
      at: NUMBERS,
    },
    'endpoints made by hand': {
      yaml: yaml(
        service('{clusterIP: None, ports: [{port: 80}]}'),
        endpoints('[{addresses: [{ip: 192.0.2.1}], ports: [{port: 9376}]}]'),
      ),
      at: [
        [
          'Endpoints default/web subsets[0].ports[0].port',
          'Service default/web spec.clusterIP',
          'Service default/web spec.ports[0].port',
        ],
      ],
    },
  },
};
