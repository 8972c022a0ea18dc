import type { RuleCases } from '../cases';
import { deployment, service, yaml } from '../yaml';

const of = (target: string, more = '') =>
  service(`{selector: {app: web}, ports: [{port: 80, targetPort: ${target}${more}}]}`);
const HTTP = '[{name: web, image: web, ports: [{name: http, containerPort: 8080}]}]';
const PLAIN = '[{name: web, image: web, ports: [{containerPort: 8080}]}]';

const PART = deployment(PLAIN).replace('  selector: {matchLabels: {app: web}}\n', '');
const ROLLOUT = deployment(HTTP, 'made', 'Rollout').replace('apps/v1', 'argoproj.io/v1alpha1');
const MARKED = (marks: string) =>
  deployment(HTTP).replace('metadata: {labels', `metadata: {${marks}, labels`);
const NAMESPACE = (labels: string) =>
  `{apiVersion: v1, kind: Namespace, metadata: {name: default, labels: {${labels}}}}`;
const AT = [
  [
    'Deployment default/web spec.template.spec.containers[0].ports',
    'Service default/web spec.ports[0].protocol',
    'Service default/web spec.ports[0].targetPort',
    'Service default/web spec.selector',
  ],
];

const SKIPPED =
  'the endpoints controller skips the pods of these workloads, and the others get all connections to the port';
const MAY_BE_ADDED =
  'the endpoints controller skips pods without such a port; a sidecar that is added to them may have it';
const UNNAMED =
  'the endpoints of these pods lack the port and DNS has no SRV record of it; a client that has the address of a pod connects to it all the same';

export const cases: RuleCases = {
  facts: ['2.2 ports[].targetPort string'],
  wrong: {
    yaml: yaml(of('web'), deployment(HTTP)),
    text: `
error NET230 target-port-unknown: no selected pod declares a TCP port named "web"
  wrong.yaml:13   Deployment default/web   spec.template.spec.containers[0].ports
  wrong.yaml:4    Service default/web      spec.ports[0].protocol
  wrong.yaml:4    Service default/web      spec.ports[0].targetPort
  wrong.yaml:4    Service default/web      spec.selector
  why: the endpoints controller skips a pod without such a port, so connections to the port are refused
  fix: Write one of the port names of the pods: http.
  see: npx cdk8s-reach rules NET230
`,
  },
  right: yaml(of('http'), deployment(HTTP)),
  silent: {
    'a container that is a patch of one': {
      yaml: yaml(of('web'), deployment('[{name: web, env: []}]')),
    },
    'a part of a workload that is applied on the server': {
      yaml: yaml(
        of('web'),
        PART.replace(
          'name: web}',
          'name: web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}}',
        ),
      ),
    },
    'pods that are not given': { yaml: of('web') },
    'a port of a sidecar that the pods ask for': {
      yaml: yaml(of('dapr-metrics'), MARKED('annotations: {dapr.io/enabled: "true"}')),
    },
    'a port of a sidecar that their namespace asks for': {
      yaml: yaml(of('http-envoy-prom'), NAMESPACE('istio-injection: enabled'), deployment(HTTP)),
    },
    'a Job of the same labels': {
      yaml: yaml(
        of('http'),
        deployment(HTTP),
        deployment(PLAIN, 'migrate', 'Job').replace('apps/', 'batch/'),
      ),
    },
    'a sidecar among the init containers': {
      yaml: yaml(
        of('http'),
        deployment(PLAIN).replace(
          'spec: {containers',
          `spec: {initContainers: ${HTTP}, containers`,
        ),
      ),
    },
    'container ports that a later tool fills in': {
      yaml: yaml(of('web'), deployment('[{name: web, image: web, ports: "${PORTS}"}]')),
    },
  },
  reported: {
    'a workload without replicas, as an info': {
      yaml: yaml(of('web'), deployment(HTTP).replace('spec:', 'spec:\n  replicas: 0')),
      severity: 'info',
      at: [
        [
          'Deployment default/web spec.template.spec.containers[0].ports',
          'Service default/web spec.ports[0].protocol',
          'Service default/web spec.ports[0].targetPort',
          'Service default/web spec.selector',
        ],
      ],
    },
    'as an info, a port of a sidecar that may be added': {
      severity: 'info',
      why: MAY_BE_ADDED,
      yaml: yaml(of('http-envoy-prom'), deployment(HTTP)),
      at: AT,
    },
    'as an info, where some pods have the sidecar': {
      severity: 'info',
      why: SKIPPED,
      yaml: yaml(
        of('dapr-http'),
        deployment(HTTP),
        MARKED('annotations: {dapr.io/enabled: "true"}').replace('{name: web}', '{name: other}'),
      ),
      at: AT,
    },
    'as an info, where some pods have the sidecar and the others may have it': {
      severity: 'info',
      why: MAY_BE_ADDED,
      yaml: yaml(
        of('linkerd-admin'),
        deployment(HTTP),
        MARKED('annotations: {linkerd.io/inject: enabled}').replace('{name: web}', '{name: other}'),
      ),
      at: AT,
    },
    'as an error, a port of a sidecar that nobody asks for': {
      severity: 'error',
      yaml: yaml(of('dapr-http'), deployment(HTTP)),
      at: AT,
    },
    'as an error, a port of a sidecar that the pods refuse': {
      severity: 'error',
      yaml: yaml(
        of('linkerd-admin'),
        NAMESPACE('linkerd.io/inject: enabled'),
        MARKED('annotations: {linkerd.io/inject: disabled}'),
      ),
      at: AT,
    },
    'as an error, a port of a sidecar that their namespace refuses': {
      severity: 'error',
      yaml: yaml(
        of('http-envoy-prom'),
        NAMESPACE('istio-injection: disabled'),
        MARKED('annotations: {sidecar.istio.io/inject: "true"}'),
      ),
      at: AT,
    },
    'as an error, a port of a sidecar that pods on the network of their node do not get': {
      severity: 'error',
      yaml: yaml(
        of('http-envoy-prom'),
        NAMESPACE('istio-injection: enabled'),
        deployment(HTTP).replace('spec: {containers', 'spec: {hostNetwork: true, containers'),
      ),
      at: AT,
    },
    'as an error, a port of a sidecar that is asked for by no word for yes': {
      severity: 'error',
      yaml: yaml(of('dapr-http'), MARKED('annotations: {dapr.io/enabled: enabled}')),
      at: AT,
    },
    'as an info, a port of a sidecar that a later tool may ask for': {
      severity: 'info',
      why: MAY_BE_ADDED,
      yaml: yaml(of('dapr-http'), MARKED('annotations: {dapr.io/enabled: "${DAPR}"}')),
      at: AT,
    },
    'as an error, another port of pods with a sidecar': {
      severity: 'error',
      yaml: yaml(of('web'), NAMESPACE('istio-injection: enabled'), deployment(HTTP)),
      at: AT,
    },
    'as an info, where pods of a custom kind have the port': {
      severity: 'info',
      yaml: yaml(of('http'), deployment(PLAIN), ROLLOUT),
      at: AT,
    },
    'as an error, where pods of a custom kind have other labels': {
      severity: 'error',
      yaml: yaml(of('http'), deployment(PLAIN), ROLLOUT.replaceAll('app: web', 'app: shop')),
      at: AT,
    },
    'as an error, where pods of a custom kind lack the port as well': {
      severity: 'error',
      yaml: yaml(of('web'), deployment(PLAIN), ROLLOUT),
      at: AT,
    },
    'as an error, a workload without a selector that is applied as a whole': {
      severity: 'error',
      yaml: yaml(of('web'), PART),
      at: AT,
    },
    'another protocol': {
      yaml: yaml(of('http', ', protocol: UDP'), deployment(HTTP)),
      at: [
        [
          'Deployment default/web spec.template.spec.containers[0].ports',
          'Service default/web spec.ports[0].protocol',
          'Service default/web spec.ports[0].targetPort',
          'Service default/web spec.selector',
        ],
      ],
    },
    'a headless Service, as an info: DNS has the addresses of the pods': {
      severity: 'info',
      why: UNNAMED,
      yaml: yaml(of('web').replace('{selector', '{clusterIP: None, selector'), deployment(HTTP)),
      at: [
        [
          'Deployment default/web spec.template.spec.containers[0].ports',
          'Service default/web spec.ports[0].protocol',
          'Service default/web spec.ports[0].targetPort',
          'Service default/web spec.selector',
        ],
      ],
    },
    'a headless Service, of which one of two workloads has the port': {
      severity: 'info',
      why: UNNAMED,
      yaml: yaml(
        of('http')
          .replace('{selector', '{clusterIP: None, selector')
          .replace('port: 80', 'port: 8080'),
        deployment(HTTP, 'other'),
        deployment(PLAIN),
      ),
      at: AT,
    },
    'a headless Service that is a backend, whose proxy finds no endpoints': {
      severity: 'error',
      yaml: yaml(
        of('web').replace('{selector', '{clusterIP: None, selector'),
        deployment(HTTP),
        `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec: {ingressClassName: nginx, defaultBackend: {service: {name: web, port: {number: 80}}}}`,
      ),
      at: [
        [
          'Deployment default/web spec.template.spec.containers[0].ports',
          'Service default/web spec.ports[0].protocol',
          'Service default/web spec.ports[0].targetPort',
          'Service default/web spec.selector',
        ],
      ],
    },
    'one of two workloads, as an info; an image that is open is no obstacle': {
      severity: 'info',
      why: SKIPPED,
      yaml: yaml(
        of('http'),
        deployment(HTTP),
        deployment(PLAIN.replace('image: web', 'image: "${IMAGE}"'), 'old'),
      ),
      at: [
        [
          'Deployment default/old spec.template.spec.containers[0].ports',
          'Service default/web spec.ports[0].protocol',
          'Service default/web spec.ports[0].targetPort',
          'Service default/web spec.selector',
        ],
      ],
    },
  },
};
