import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const REWRITE = (target: string, path: string, pathType: string, className = 'nginx') =>
  NGINX_CLASS +
  ingressYaml({
    annotations: `{nginx.ingress.kubernetes.io/rewrite-target: ${target}}`,
    ...{ path, pathType, className },
  });

export const cases: RuleCases = {
  facts: [
    '5.2 rewrite-target captures',
    '12 rewrite-target: / with path /app and expecting /app/x -> /x',
  ],
  wrong: {
    yaml: REWRITE('/', '/app', 'Prefix'),
    text: `
info NET323 rewrite-drops-the-rest: every path below /app becomes /
  wrong.yaml:11   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/rewrite-target"]
  wrong.yaml:18   Ingress default/web   spec.rules[0].http.paths[0].path
  why: since 0.22 the target only contains the part of the path that a group captures, and this path has no group
  fix: Write the path /app(/|$)(.*) with pathType: ImplementationSpecific, and nginx.ingress.kubernetes.io/rewrite-target: /$2.
  see: npx cdk8s-reach rules NET323
`,
  },
  right: REWRITE('/$2', '/app(/|$)(.*)', 'ImplementationSpecific'),
  silent: {
    'one path alone': { yaml: REWRITE('/', '/app', 'Exact') },
    'a path that is left as it is': { yaml: REWRITE('/', '/', 'Prefix') },
    'a controller that does not read it': { yaml: REWRITE('/', '/app', 'Prefix', 'traefik') },
  },
};
