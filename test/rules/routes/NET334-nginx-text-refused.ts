import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const INGRESS = (path: string) => ingressYaml({ path, pathType: 'ImplementationSpecific' });

export const cases: RuleCases = {
  facts: ['5.2 forbidden text', '5.3 2021-25745 / 25746 / 25748'],
  wrong: {
    yaml: NGINX_CLASS + INGRESS('/files/etc/passwd'),
    text: `
error NET334 nginx-text-refused: "/files/etc/passwd" contains the name of an nginx file or directive
  wrong.yaml:18   Ingress default/web   spec.rules[0].http.paths[0].path
  why: the path becomes part of the nginx configuration, and the webhook of ingress-nginx refuses such texts
  fix: Write another path.
  see: npx cdk8s-reach rules NET334
`,
  },
  right: NGINX_CLASS + INGRESS('/files/passwords'),
  silent: {
    'a controller that is not known': { yaml: INGRESS('/files/etc/passwd') },
  },
  reported: {
    'a directive': {
      yaml: NGINX_CLASS + INGRESS('/content_by_lua'),
      at: [['Ingress default/web spec.rules[0].http.paths[0].path']],
    },
  },
};
