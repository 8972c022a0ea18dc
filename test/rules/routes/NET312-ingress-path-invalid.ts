import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const FIELD = 'Ingress default/web spec.rules[0].http.paths[0]';

export const cases: RuleCases = {
  facts: [
    '5.1 paths[].pathType',
    '5.1 paths[].path (Exact/Prefix)',
    '5.1 paths[].path (ImplementationSpecific)',
  ],
  wrong: {
    yaml: ingressYaml({ path: 'cart' }),
    text: `
error NET312 ingress-path-invalid: "cart" is not a path
  wrong.yaml:13   Ingress default/web   spec.rules[0].http.paths[0].path
  wrong.yaml:14   Ingress default/web   spec.rules[0].http.paths[0].pathType
  why: a path starts with "/"
  fix: Write "/cart".
  see: npx cdk8s-reach rules NET312
`,
  },
  right: ingressYaml({ path: '/cart' }),
  silent: {
    'a regular expression': {
      yaml: ingressYaml({ path: '/a(/|$)(.*)', pathType: 'ImplementationSpecific' }),
    },
    'no path, which is up to the controller': {
      yaml: ingressYaml({ path: '""', pathType: 'ImplementationSpecific' }),
    },
    'a path that a later tool fills in': { yaml: ingressYaml({ path: '"${PATH}"' }) },
  },
  reported: {
    'no path type': {
      yaml: ingressYaml().replace('            pathType: Prefix\n', ''),
      at: [[`${FIELD}.pathType`]],
    },
    'a path type in other letters': {
      yaml: ingressYaml({ pathType: 'prefix' }),
      at: [[`${FIELD}.pathType`]],
    },
    'a part that leads upwards': {
      yaml: ingressYaml({ path: '/a/../b' }),
      at: [[`${FIELD}.path`, `${FIELD}.pathType`]],
    },
  },
};
