import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

export const cases: RuleCases = {
  facts: [
    '5.2 snippets (*-snippet)',
    '5.2 risk level',
    '5.2 snippets (Critical)',
    '5.3 2021-25742',
    '5.3 2022-4886, 2023-5043, 2023-5044',
  ],
  wrong: {
    yaml: ingressYaml({
      annotations: '{nginx.ingress.kubernetes.io/configuration-snippet: "more_set_headers a;"}',
    }),
    text: `
info NET328 snippet-annotation: Ingress web has the annotation configuration-snippet
  wrong.yaml:6   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/configuration-snippet"]
  why: the webhook of ingress-nginx refuses snippets unless they are allowed, since they can read every Secret that the controller can read (CVE-2021-25742)
  fix: Write the annotation that does the same, or remove the snippet.
  see: npx cdk8s-reach rules NET328
`,
  },
  right: ingressYaml({ annotations: '{nginx.ingress.kubernetes.io/custom-headers: shop/headers}' }),
  silent: {
    'those of F5': { yaml: ingressYaml({ annotations: '{nginx.org/server-snippets: "a;"}' }) },
  },
};
