import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const PATH = (annotations: string, path = '/shop/[0-9]+') =>
  NGINX_CLASS + ingressYaml({ annotations, path, pathType: 'ImplementationSpecific' });
const REGEX = '{nginx.ingress.kubernetes.io/use-regex: "true"}';

const AT = [
  [
    'Ingress default/web metadata.annotations',
    'Ingress default/web spec.rules[0].http.paths[0].path',
  ],
];
const TO_OTHER = '{nginx.ingress.kubernetes.io/permanent-redirect: https://www.example.com}';

export const cases: RuleCases = {
  facts: ['5.2 regex path'],
  wrong: {
    yaml: PATH('{}'),
    text: `
warning NET325 regex-taken-literally: ingress-nginx compares /shop/[0-9]+ literally
  wrong.yaml:11   Ingress default/web   metadata.annotations
  wrong.yaml:18   Ingress default/web   spec.rules[0].http.paths[0].path
  why: without use-regex or a rewrite on its host, ingress-nginx compares the path literally, and no request has such a path
  fix: Write the annotation \`nginx.ingress.kubernetes.io/use-regex: "true"\`.
  see: npx cdk8s-reach rules NET325
`,
  },
  right: PATH(REGEX),
  silent: {
    'all of a host that is redirected as a whole': { yaml: PATH(TO_OTHER, '/(.*)') },
    'the same by a star': { yaml: PATH(TO_OTHER, '/*') },
    'a plain path': { yaml: PATH('{}', '/shop/a-b_c.d') },
    'another Ingress makes the host one of expressions': {
      yaml: PATH('{}') + ingressYaml({ name: 'b', annotations: REGEX, path: '/b' }),
    },
  },
  reported: {
    'all of a host that is not redirected': { yaml: PATH('{}', '/(.*)'), at: AT },
    'a part of a host that is redirected': { yaml: PATH(TO_OTHER), at: AT, also: ['NET335'] },
  },
};
