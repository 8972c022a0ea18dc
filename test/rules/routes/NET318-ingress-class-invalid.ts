import type { RuleCases } from '../cases';
import { NGINX_CLASS } from '../route-yaml';

const CLASS = (spec: string) => NGINX_CLASS.replace('{controller: k8s.io/ingress-nginx}', spec);
const PARAMETERS = (parameters: string) =>
  CLASS(`{controller: k8s.io/ingress-nginx, parameters: ${parameters}}`);

export const cases: RuleCases = {
  facts: [
    '1.1 domain-prefixed path',
    '5.1 IngressClass.spec.controller',
    '5.1 IngressClass.spec.parameters',
  ],
  wrong: {
    yaml: CLASS('{controller: nginx}'),
    text: `
error NET318 ingress-class-invalid: "nginx" is not a controller name
  wrong.yaml:5   IngressClass nginx   spec.controller
  why: it is a domain, "/" and a path, of at most 250 characters
  fix: Write the name that the controller declares, such as "k8s.io/ingress-nginx".
  see: npx cdk8s-reach rules NET318
`,
  },
  right: CLASS('{controller: k8s.io/ingress-nginx}'),
  silent: {
    'parameters of the cluster': { yaml: PARAMETERS('{kind: A, name: b, scope: Cluster}') },
    'parameters of a namespace': {
      yaml: PARAMETERS('{kind: A, name: b, scope: Namespace, namespace: c}'),
    },
  },
  reported: {
    'no controller': { yaml: CLASS('{}'), at: [['IngressClass nginx spec.controller']] },
    'parameters of a namespace that is not said': {
      yaml: PARAMETERS('{kind: A, name: b, scope: Namespace}'),
      at: [['IngressClass nginx spec.parameters']],
    },
    'parameters without a kind': {
      yaml: PARAMETERS('{name: b}'),
      at: [['IngressClass nginx spec.parameters']],
    },
    'a scope of its own': {
      yaml: PARAMETERS('{kind: A, name: b, scope: cluster}'),
      at: [['IngressClass nginx spec.parameters']],
    },
    'a namespace for the scope of the cluster': {
      yaml: PARAMETERS('{kind: A, name: b, namespace: c}'),
      at: [['IngressClass nginx spec.parameters']],
    },
  },
};
