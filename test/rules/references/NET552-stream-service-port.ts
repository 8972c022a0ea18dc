import type { RuleCases } from '../cases';

const configMap = (line: string) => `---
apiVersion: v1
kind: ConfigMap
metadata: {name: tcp-services, namespace: ingress-nginx}
data:
  ${line}
`;
const MYSQL = `---
apiVersion: v1
kind: Service
metadata: {name: mysql, namespace: cold}
spec: {selector: {app: mysql}, ports: [{name: mysql, port: 3306}]}
`;
const controller = (args: string, more = '') => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: controller, namespace: ingress-nginx}
spec:
  selector: {matchLabels: {app: ingress-nginx}}
  template:
    metadata: {labels: {app: ingress-nginx}}
    spec:
      ${more}containers:
        - name: controller
          image: registry.k8s.io/ingress-nginx/controller:v1.15.0
          args: [/nginx-ingress-controller, ${args}]
`;
const NGINX = controller('--tcp-services-configmap=$(POD_NAMESPACE)/tcp-services');
const front = (ports: string) => `---
apiVersion: v1
kind: Service
metadata: {name: front, namespace: ingress-nginx}
spec: {type: LoadBalancer, selector: {app: ingress-nginx}, ports: [${ports}]}
`;
const onNodes = (port: string) => `${NGINX.trimEnd()}\n          ports: [${port}]\n`;
const HTTP = '{name: http, port: 80}';
const OPEN = front(`${HTTP}, {name: mysql, port: 3306}`);
const RIGHT = configMap('"3306": cold/mysql:3306');
const ENTRY = 'ConfigMap ingress-nginx/tcp-services data["3306"]';

export const cases: RuleCases = {
  wrong: {
    yaml: configMap('"3306": cold/mysql:3360') + MYSQL + NGINX + OPEN,
    text: `
warning NET552 stream-service-port: Service cold/mysql has no TCP port 3360
  wrong.yaml:6    ConfigMap ingress-nginx/tcp-services   data["3306"]
  wrong.yaml:11   Service cold/mysql                     spec.ports
  why: the controller ignores the entry, and only its log says so
  fix: Write "namespace/service:port" with a port of the Service, and open the port on the Service of the controller.
  see: npx cdk8s-reach rules NET552
`,
  },
  right: RIGHT + MYSQL + NGINX + OPEN,
  silent: {
    'a port that the nodes open': {
      yaml: RIGHT + MYSQL + onNodes('{containerPort: 3306, hostPort: 3306}') + front(HTTP),
    },
    'a port by name, for the PROXY protocol': {
      yaml: configMap('"3306": cold/mysql:mysql:PROXY') + MYSQL + NGINX + OPEN,
    },
    'a Service that is not given': { yaml: RIGHT + NGINX + OPEN },
    'a ConfigMap that no controller reads': {
      yaml: configMap('"3306": cold/mysql:3360') + MYSQL + controller('--watch-ingress') + OPEN,
    },
    'a controller in the network of its node': {
      yaml:
        RIGHT +
        MYSQL +
        controller(
          '--tcp-services-configmap=ingress-nginx/tcp-services',
          'hostNetwork: true\n      ',
        ) +
        front(HTTP),
    },
  },
  reported: {
    'a port that the container has, and the nodes do not open': {
      yaml: RIGHT + MYSQL + onNodes('{containerPort: 3306}') + front(HTTP),
      at: [[ENTRY, 'Service ingress-nginx/front spec.ports']],
    },
    'a port that the nodes open for another protocol': {
      yaml:
        RIGHT +
        MYSQL +
        onNodes('{containerPort: 3306, hostPort: 3306, protocol: UDP}') +
        front(HTTP),
      at: [[ENTRY, 'Service ingress-nginx/front spec.ports']],
    },
    'a port that the Service of the controller does not open': {
      yaml: RIGHT + MYSQL + NGINX + front(HTTP),
      at: [[ENTRY, 'Service ingress-nginx/front spec.ports']],
    },
    'a text of another form': {
      yaml: configMap('"3306": mysql:3306') + MYSQL + NGINX + OPEN,
      at: [[ENTRY]],
    },
    'a UDP port of a Service that has it for TCP': {
      yaml:
        RIGHT + MYSQL + controller('--udp-services-configmap, ingress-nginx/tcp-services') + OPEN,
      at: [[ENTRY, 'Service cold/mysql spec.ports']],
    },
  },
};
