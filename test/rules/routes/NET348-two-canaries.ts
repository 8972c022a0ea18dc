import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const canary = (name: string, service: string) =>
  ingressYaml({
    name,
    annotations:
      '{nginx.ingress.kubernetes.io/canary: "true", nginx.ingress.kubernetes.io/canary-weight: "10"}',
  }).replace(`service: {name: ${name}`, `service: {name: ${service}`);

const ONE = canary('canary-a', 'web-a');

export const cases: RuleCases = {
  facts: ['5.2 canaries'],
  wrong: {
    yaml: NGINX_CLASS + ingressYaml() + ONE + canary('canary-b', 'web-b'),
    text: `
warning NET348 two-canaries: 2 canaries are for / of shop.example.com
  wrong.yaml:26   Ingress default/canary-a   metadata.annotations["nginx.ingress.kubernetes.io/canary"]
  wrong.yaml:30   Ingress default/canary-a   spec.rules[0].host
  wrong.yaml:33   Ingress default/canary-a   spec.rules[0].http.paths[0].path
  wrong.yaml:41   Ingress default/canary-b   metadata.annotations["nginx.ingress.kubernetes.io/canary"]
  wrong.yaml:45   Ingress default/canary-b   spec.rules[0].host
  wrong.yaml:48   Ingress default/canary-b   spec.rules[0].http.paths[0].path
  why: ingress-nginx sends a part of the requests to one other backend only, and ignores the other canaries
  fix: Write one canary Ingress for each host and path.
  see: npx cdk8s-reach rules NET348
`,
  },
  right: NGINX_CLASS + ingressYaml() + ONE,
  silent: {
    'two canaries that share a Service': {
      yaml: NGINX_CLASS + ingressYaml() + ONE + canary('canary-b', 'web-a'),
    },
  },
};
