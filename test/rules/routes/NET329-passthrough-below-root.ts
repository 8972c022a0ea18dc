import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const INGRESS = (path: string, value = 'true') =>
  NGINX_CLASS +
  ingressYaml({
    path,
    annotations: `{nginx.ingress.kubernetes.io/ssl-passthrough: "${value}"}`,
  });

export const cases: RuleCases = {
  facts: ['5.2 ssl-passthrough'],
  wrong: {
    yaml: INGRESS('/api'),
    text: `
warning NET329 passthrough-below-root: ssl-passthrough has no effect on /api
  wrong.yaml:11   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/ssl-passthrough"]
  wrong.yaml:18   Ingress default/web   spec.rules[0].http.paths[0].path
  why: ingress-nginx cannot read the path of encrypted requests, and ignores ssl-passthrough on every path except /
  fix: Write the path \`/\`, and route by host.
  see: npx cdk8s-reach rules NET329
`,
  },
  right: INGRESS('/'),
  silent: { 'what is off': { yaml: INGRESS('/api', 'false') } },
};
