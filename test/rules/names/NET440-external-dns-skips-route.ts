import type { RuleCases } from '../cases';
import { ingressYaml, routeYaml } from '../route-yaml';

const external = (...args: string[]) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: external-dns}
spec:
  selector: {matchLabels: {app: external-dns}}
  template:
    metadata: {labels: {app: external-dns}}
    spec:
      containers:
        - name: external-dns
          image: registry.k8s.io/external-dns/external-dns:v0.19.0
          args: [${args.map((one) => JSON.stringify(one)).join(', ')}]
`;
const KEY = 'external-dns.alpha.kubernetes.io/hostname';
const INGRESS = ingressYaml({ annotations: `{${KEY}: shop.example.com}` });
const ROUTE = routeYaml().replace(
  'metadata: {name: web}',
  `metadata: {name: web, annotations: {${KEY}: shop.example.com}}`,
);
const PROGRAM = 'Deployment default/external-dns spec.template.spec.containers[0].args';

export const cases: RuleCases = {
  wrong: {
    yaml: INGRESS + external('--source=service', '--provider=aws'),
    text: `
warning NET440 external-dns-skips-route: external-dns reads service, and no Ingress
  wrong.yaml:28   Deployment default/external-dns   spec.template.spec.containers[0].args
  wrong.yaml:6    Ingress default/web               metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]
  why: external-dns only reads the kinds that its argument --source names, so it creates no record, and the name does not resolve
  fix: Start external-dns with --source=ingress.
  see: npx cdk8s-reach rules NET440
`,
  },
  right: INGRESS + external('--source=service', '--source=ingress'),
  silent: {
    'no external-dns in the files': { yaml: INGRESS },
    'an Ingress that requests nothing': { yaml: ingressYaml() + external('--source=service') },
    'sources that are said elsewhere': {
      yaml:
        INGRESS +
        external('--source=service').replace(
          '          args',
          '          env: [{name: EXTERNAL_DNS_SOURCE, value: ingress}]\n          args',
        ),
    },
    'a source that nobody knows': { yaml: INGRESS + external('--source=$(SOURCE)') },
    'a second external-dns': {
      yaml:
        INGRESS +
        external('--source=service') +
        external('--source=ingress').replace('{name: external-dns}', '{name: of-ingresses}'),
    },
    'the source of the route': { yaml: ROUTE + external('--source', 'gateway-httproute') },
    'another controller': {
      yaml:
        INGRESS.replace(`{${KEY}`, `{external-dns.alpha.kubernetes.io/controller: other, ${KEY}`) +
        external('--source=service'),
    },
  },
  reported: {
    'a route of Gateway API': {
      yaml: ROUTE + external('--source=ingress'),
      at: [[PROGRAM, `HTTPRoute default/web metadata.annotations["${KEY}"]`]],
    },
  },
};
