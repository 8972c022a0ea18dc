import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const INGRESS = (key: string) =>
  ingressYaml({ annotations: `{nginx.ingress.kubernetes.io/${key}: "60"}` });

export const cases: RuleCases = {
  wrong: {
    yaml: INGRESS('proxy-read-timeuot'),
    text: `
warning NET321 annotation-unknown: ingress-nginx knows no annotation "proxy-read-timeuot"
  wrong.yaml:6   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/proxy-read-timeuot"]
  why: the controller ignores it without a word
  fix: Write nginx.ingress.kubernetes.io/proxy-read-timeout.
  see: docs/rules/NET321.md (or: reach rules NET321)
`,
  },
  right: INGRESS('proxy-read-timeout'),
  silent: {
    'another prefix': { yaml: ingressYaml({ annotations: '{example.com/proxy-read-timeuot: a}' }) },
  },
  reported: {
    'what nothing known is near': {
      yaml: INGRESS('grpc-backend'),
      at: [
        ['Ingress default/web metadata.annotations["nginx.ingress.kubernetes.io/grpc-backend"]'],
      ],
    },
  },
};
