import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const INGRESS = (key: string) =>
  ingressYaml({ annotations: `{nginx.ingress.kubernetes.io/${key}: "60"}` });

export const cases: RuleCases = {
  facts: [
    '5.2 unknown suffix under the right prefix',
    '5.2 affinity',
    '5.2 auth',
    '5.2 client TLS',
    '5.2 backend',
    '5.2 canary',
    '5.2 cors',
    '5.2 errors, headers',
    '5.2 limits',
    '5.2 source ranges',
    '5.2 logging, tracing',
    '5.2 mirror, modsecurity',
    '5.2 proxy',
    '5.2 upstream TLS',
    '5.2 redirect',
    '5.2 rewrite',
    '5.2 server',
    '5.2 snippets (Critical)',
  ],
  wrong: {
    yaml: INGRESS('proxy-read-timeuot'),
    text: `
warning NET321 annotation-unknown: ingress-nginx has no annotation "proxy-read-timeuot"
  wrong.yaml:6   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/proxy-read-timeuot"]
  why: the controller ignores it silently
  fix: Write nginx.ingress.kubernetes.io/proxy-read-timeout.
  see: npx cdk8s-reach rules NET321
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
