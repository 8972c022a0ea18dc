import type { RuleCases } from '../cases';

const POD = (containers: string) => `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    ${containers}
`;

const WEB = (port: string) =>
  POD(`- name: web
      image: nginx
      ports: [{name: http, containerPort: 8080}]
      readinessProbe: {httpGet: {path: /ready, port: ${port}}}`);

const PART = (annotations: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, annotations: {${annotations}}}
spec:
  template:
    spec:
      containers:
        - name: web
          image: nginx
          readinessProbe: {httpGet: {path: /ready, port: web}}
`;

export const cases: RuleCases = {
  wrong: {
    yaml: WEB('web'),
    text: `
error NET523 probe-port-name: no port of the container is named "web"
  wrong.yaml:8   Pod default/web   spec.containers[0].ports
  wrong.yaml:9   Pod default/web   spec.containers[0].readinessProbe.httpGet.port
  why: the kubelet cannot resolve the name, so the probe fails each time, and the pod restarts or never becomes ready
  fix: Write the number, or give a port of the same container that name.
  see: npx cdk8s-reach rules NET523
`,
  },
  right: WEB('http'),
  silent: {
    'a part of a workload that is applied on the server': {
      yaml: PART('argocd.argoproj.io/sync-options: ServerSideApply=true'),
    },
    'a number that no container lists': { yaml: WEB('9090') },
    'a name that a later tool fills in': { yaml: WEB('"${PORT}"') },
  },
  reported: {
    'a container that Istio fills in': {
      yaml: WEB('http-envoy-prom').replace('nginx', 'auto'),
      at: [
        [
          'Pod default/web spec.containers[0].ports',
          'Pod default/web spec.containers[0].readinessProbe.httpGet.port',
        ],
      ],
      severity: 'info',
      why: 'Istio fills in a container with the image auto, and may add ports that have names',
    },
    'a workload without a selector that is applied as a whole': {
      yaml: PART('team: web'),
      at: [
        [
          'Deployment default/web spec.template.spec.containers[0].ports',
          'Deployment default/web spec.template.spec.containers[0].readinessProbe.httpGet.port',
        ],
      ],
    },
    'the name of a port of another container': {
      yaml: POD(`- {name: web, image: nginx, ports: [{name: http, containerPort: 8080}]}
    - {name: proxy, image: envoy, livenessProbe: {tcpSocket: {port: http}}}`),
      at: [
        [
          'Pod default/web spec.containers[1].livenessProbe.tcpSocket.port',
          'Pod default/web spec.containers[1].ports',
        ],
      ],
    },
  },
};
