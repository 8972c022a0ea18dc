import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const CANARY = ingressYaml({
  name: 'canary',
  annotations:
    '{nginx.ingress.kubernetes.io/canary: "true", nginx.ingress.kubernetes.io/canary-weight: "10"}',
});

export const cases: RuleCases = {
  facts: ['5.2 canaries'],
  wrong: {
    yaml: NGINX_CLASS + CANARY,
    text: `
info NET330 canary-alone: no other Ingress is for / of shop.example.com
  wrong.yaml:11   Ingress default/canary   metadata.annotations["nginx.ingress.kubernetes.io/canary"]
  wrong.yaml:15   Ingress default/canary   spec.rules[0].host
  wrong.yaml:18   Ingress default/canary   spec.rules[0].http.paths[0].path
  why: a canary receives a share of the requests of another Ingress, and without one ingress-nginx sends it none
  fix: Write an Ingress with the same host and path and without the annotation.
  see: npx cdk8s-reach rules NET330
`,
  },
  right: NGINX_CLASS + CANARY + ingressYaml(),
  silent: {
    'a main Ingress whose class is in no file': {
      yaml: CANARY + ingressYaml().replace(/ingressClassName: \S+/, 'ingressClassName: other'),
    },
  },
  reported: {
    'a main Ingress of another path': {
      yaml: NGINX_CLASS + CANARY + ingressYaml({ path: '/cart' }),
      at: [
        [
          'Ingress default/canary metadata.annotations["nginx.ingress.kubernetes.io/canary"]',
          'Ingress default/canary spec.rules[0].host',
          'Ingress default/canary spec.rules[0].http.paths[0].path',
        ],
      ],
    },
  },
};
