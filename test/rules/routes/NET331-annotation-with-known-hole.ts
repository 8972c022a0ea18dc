import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

export const cases: RuleCases = {
  facts: [
    '5.3 2025-1974 (9.8), 1097, 1098, 24513, 24514',
    '5.3 2025-15566',
    '5.3 2026-1580, 24512 (+24513, 24514†)',
  ],
  wrong: {
    yaml: ingressYaml({
      annotations: '{nginx.ingress.kubernetes.io/auth-url: "https://auth.example.com/check"}',
    }),
    text: `
info NET331 annotation-with-known-hole: auth-url is the annotation of CVE-2025-24514
  wrong.yaml:6   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/auth-url"]
  why: everyone who can write such an annotation can inject nginx configuration there and read every Secret that the controller can read; the last releases are 1.13.9, 1.14.5 and 1.15.1, and no later releases follow
  fix: Run ingress-nginx 1.13.9, 1.14.5 or 1.15.1, or move to a Gateway.
  see: npx cdk8s-reach rules NET331
`,
  },
  right: ingressYaml(),
};
