import type { RuleCases } from '../cases';

const SERVICE = `
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {selector: {run: web}, ports: [{name: metrics, port: 9090}]}
---`;

const MONITOR = (selector: string, port = 'metrics', more = '') => `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web, namespace: shop}
spec:
  selector: ${selector}
  endpoints: [{port: ${port}}]
  ${more}
`;

const CLUSTER = (name: string, namespace: string) => `---
apiVersion: rabbitmq.com/v1beta1
kind: RabbitmqCluster
metadata: {name: ${name}, namespace: ${namespace}}
spec: {replicas: 3}
`;
const AT = [['Service shop/web spec.ports', 'ServiceMonitor shop/web spec.endpoints[0]']];

export const cases: RuleCases = {
  wrong: {
    yaml: SERVICE + MONITOR('{matchLabels: {run: web}}'),
    text: `
info NET518 monitor-without-target: no Services in the checked files have the labels run=web
  wrong.yaml:10   ServiceMonitor shop/web   spec.selector
  why: if no other object matches, Prometheus scrapes nothing and raises no alert about it
  fix: Write the labels of the Service, not of its pods, and the name of one of its ports.
  see: npx cdk8s-reach rules NET518
`,
  },
  right: SERVICE + MONITOR('{matchLabels: {app: web}}'),
  silent: {
    'no Service is given at all': { yaml: MONITOR('{matchLabels: {app: web}}') },
    'labels that a later tool fills in': {
      yaml:
        SERVICE.replace('labels: {app: web}', 'labels: {app: "${APP}"}') +
        MONITOR('{matchLabels: {app: web}}'),
    },
    'every namespace': {
      yaml:
        SERVICE + MONITOR('{matchLabels: {app: web}}', 'metrics', 'namespaceSelector: {any: true}'),
    },
  },
  reported: {
    'another namespace': {
      yaml:
        SERVICE +
        MONITOR('{matchLabels: {app: web}}', 'metrics', 'namespaceSelector: {matchNames: [blog]}'),
      at: [['ServiceMonitor shop/web spec.selector']],
    },
    'a port that the Service lacks, as a warning': {
      yaml: SERVICE + MONITOR('{matchLabels: {app: web}}', 'http'),
      at: [['Service shop/web spec.ports', 'ServiceMonitor shop/web spec.endpoints[0]']],
    },
    'as advice, a port that a Service of a custom object may have': {
      severity: 'info',
      yaml: SERVICE + MONITOR('{matchLabels: {app: web}}', 'http') + CLUSTER('web', 'shop'),
      at: AT,
    },
    'as a warning, beside a custom object of another name, and one of another namespace': {
      severity: 'warning',
      yaml:
        SERVICE +
        MONITOR('{matchLabels: {app: web}}', 'http') +
        CLUSTER('db', 'shop') +
        CLUSTER('web', 'blog'),
      at: AT,
    },
    'as advice, a port that some Service lacks where the monitor takes all in': {
      yaml: SERVICE + MONITOR('{}', 'http'),
      at: [['Service shop/web spec.ports', 'ServiceMonitor shop/web spec.endpoints[0]']],
    },
    'a PodMonitor without pods': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, image: nginx}]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: web}
spec: {selector: {matchLabels: {app: www}}, podMetricsEndpoints: [{port: metrics}]}
`,
      at: [['PodMonitor default/web spec.selector']],
    },
  },
};
