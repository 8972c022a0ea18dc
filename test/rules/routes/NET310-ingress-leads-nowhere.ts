import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const INGRESS = (spec: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  ${spec}
`;

export const cases: RuleCases = {
  facts: ['5.1 spec.rules and spec.defaultBackend', '5.1 rules[].http'],
  wrong: {
    yaml: INGRESS('tls: [{secretName: shop-tls}]'),
    text: `
error NET310 ingress-leads-nowhere: Ingress web has neither rules nor a default backend
  wrong.yaml:4   Ingress default/web   spec.defaultBackend
  wrong.yaml:4   Ingress default/web   spec.rules
  why: the API server refuses it
  fix: Write a rule with a path, or \`defaultBackend\`.
  see: npx cdk8s-reach rules NET310
`,
  },
  right: ingressYaml(),
  silent: {
    'a default backend alone': {
      yaml: INGRESS('defaultBackend: {service: {name: web, port: {number: 80}}}'),
    },
    'a host for the default backend': { yaml: INGRESS('rules: [{host: shop.example.com}]') },
    'a rule whose paths are null, which is nothing': {
      yaml: INGRESS('rules: [{host: shop.example.com, http: null}]'),
    },
    'rules that a later tool fills in': { yaml: INGRESS('rules: "${RULES}"') },
  },
  reported: {
    'a rule without paths': {
      yaml: INGRESS('rules: [{host: shop.example.com, http: {paths: []}}]'),
      at: [['Ingress default/web spec.rules[0].http.paths']],
    },
  },
};
