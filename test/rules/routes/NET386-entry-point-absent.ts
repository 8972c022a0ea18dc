import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const traefik = (...args: readonly string[]) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: traefik, namespace: traefik}
spec:
  selector: {matchLabels: {app: traefik}}
  template:
    metadata: {labels: {app: traefik}}
    spec:
      containers:
        - name: traefik
          image: traefik:v3.6.0
          args: [${args.map((one) => `'${one}'`).join(', ')}]
`;

const TRAEFIK = traefik(
  '--entryPoints.web.address=:8000/tcp',
  '--entryPoints.websecure.address=:8443',
);

const named = (names: string) =>
  ingressYaml({
    className: 'traefik',
    annotations: `{traefik.ingress.kubernetes.io/router.entrypoints: '${names}'}`,
  });

const route = (names: string) => `---
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: {name: web}
spec:
  entryPoints: [${names}]
  routes: [{match: "Host('shop.example.com')", kind: Rule, services: [{name: web, port: 80}]}]
`;

const INNER = traefik(
  '--entryPoints.web.address=:8000',
  '--providers.kubernetesCRD.ingressClass=inner',
);
const OF_CLASS = (name: string) =>
  `{name: web, annotations: {kubernetes.io/ingress.class: ${name}}}`;

export const cases: RuleCases = {
  wrong: {
    yaml: TRAEFIK + named('https'),
    text: `
warning NET386 entry-point-absent: no Traefik has the entry point https
  wrong.yaml:13   Deployment traefik/traefik   spec.template.spec.containers[0].args
  wrong.yaml:19   Ingress default/web          metadata.annotations["traefik.ingress.kubernetes.io/router.entrypoints"]
  why: Traefik skips an entry point that does not exist, and serves no request of a route that is left with none
  fix: Write web or websecure, or add the entry point to the arguments of Traefik.
  see: npx cdk8s-reach rules NET386
`,
  },
  right: TRAEFIK + named('websecure'),
  silent: {
    'no Traefik in the files': { yaml: named('https') },
    'a Traefik that reads a file': { yaml: traefik('--configFile=/a.yaml') + named('https') },
    'a Traefik whose entry points are said elsewhere': { yaml: traefik('--api') + named('https') },
    'a route of another class than each Traefik reads': {
      yaml: INNER + route('websecure').replace('{name: web}', OF_CLASS('outer')),
    },
    'an Ingress of another class than each Traefik reads': {
      yaml:
        traefik(
          '--entryPoints.web.address=:8000',
          '--providers.kubernetesIngress.ingressClass=inner',
        ) + named('websecure'),
    },
    'a chart, whose entry points its values say': {
      yaml: `${TRAEFIK}---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: edge, namespace: traefik}
spec: {chart: {spec: {chart: traefik}}, values: {ports: {https: {port: 8444}}}}
${named('https')}`,
    },
    'the entry point of Traefik itself, and other letters': {
      yaml: TRAEFIK + route('traefik, WebSecure'),
    },
  },
  reported: {
    'a route of the class that Traefik reads': {
      yaml: INNER + route('websecure').replace('{name: web}', OF_CLASS('inner')),
      at: [
        [
          'Deployment traefik/traefik spec.template.spec.containers[0].args',
          'IngressRoute default/web spec.entryPoints',
        ],
      ],
    },
    'one of two, which is advice': {
      yaml: TRAEFIK + route('websecure, https'),
      at: [
        [
          'Deployment traefik/traefik spec.template.spec.containers[0].args',
          'IngressRoute default/web spec.entryPoints',
        ],
      ],
    },
  },
};
