import type { RuleCases } from '../cases';
import { nginxMap, nginxRelease } from '../nginx-yaml';
import { NGINX_CLASS, ingressYaml, nginxController } from '../route-yaml';

const PATH = (path: string, pathType: string, className = 'nginx') =>
  NGINX_CLASS +
  ingressYaml({
    annotations: '{nginx.ingress.kubernetes.io/use-regex: "true"}',
    ...{ path, pathType, className },
  });

export const cases: RuleCases = {
  facts: [
    '5.2 regex path',
    '5.2 strict path',
    '5.3 2021-25745 / 25746 / 25748',
    '5.3 2022-4886, 2023-5043, 2023-5044',
    '12 regex path with pathType Prefix',
  ],
  wrong: {
    yaml: PATH('/shop/[0-9]+', 'Prefix') + nginxController('1.15.0'),
    text: `
error NET324 nginx-path-refused: "/shop/[0-9]+" is not a path for ingress-nginx
  wrong.yaml:18   Ingress default/web   spec.rules[0].http.paths[0].path
  wrong.yaml:19   Ingress default/web   spec.rules[0].http.paths[0].pathType
  why: its webhook only accepts letters, digits, ".", "_", "-" and "/" in an Exact or Prefix path
  fix: Write \`pathType: ImplementationSpecific\`, and \`use-regex: "true"\` if it is a regular expression.
  see: npx cdk8s-reach rules NET324
`,
  },
  right: PATH('/shop/[0-9]+', 'ImplementationSpecific') + nginxController('1.15.0'),
  silent: {
    'a release that does not check paths': {
      yaml: PATH('/~me', 'Prefix') + nginxController('1.11.8'),
    },
    'a ConfigMap that switches the check off': {
      yaml: PATH('/~me', 'Prefix') + nginxMap('strict-validate-path-type: "false"'),
    },
    'values of a chart that switch the check off': {
      yaml:
        PATH('/~me', 'Prefix') +
        nginxRelease('{controller: {config: {strict-validate-path-type: "false"}}}'),
    },
    'a chart without the webhook': {
      yaml:
        PATH('/~me', 'Prefix') +
        nginxRelease('{ingress-nginx: {controller: {admissionWebhooks: {enabled: false}}}}'),
    },
    'another controller': { yaml: PATH('/~me', 'Prefix', 'traefik') },
  },
  reported: {
    'beside values of a chart that leave the check on': {
      yaml:
        PATH('/~me', 'Exact') +
        nginxRelease(
          '{controller: {admissionWebhooks: {enabled: true}, config: {strict-validate-path-type: "true"}}}',
        ),
      at: [
        [
          'Ingress default/web spec.rules[0].http.paths[0].path',
          'Ingress default/web spec.rules[0].http.paths[0].pathType',
        ],
      ],
    },
    'a character of URLs': {
      yaml: PATH('/~me', 'Exact'),
      at: [
        [
          'Ingress default/web spec.rules[0].http.paths[0].path',
          'Ingress default/web spec.rules[0].http.paths[0].pathType',
        ],
      ],
    },
  },
};
