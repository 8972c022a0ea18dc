import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const PATH = (path: string, more: Readonly<Record<string, string>> = {}) =>
  NGINX_CLASS + ingressYaml({ path: JSON.stringify(path), ...more });
const FREE = { pathType: 'ImplementationSpecific' };
const REGEX = { ...FREE, annotations: '{nginx.ingress.kubernetes.io/use-regex: "true"}' };
const AT = [['Ingress default/web spec.rules[0].http.paths[0].path']];

export const cases: RuleCases = {
  facts: ['5.2 forbidden text', '5.2 strict path'],
  wrong: {
    yaml: PATH('/x { return 200; } location /y'),
    text: `
error NET344 path-injects: "/x { return 200; } location /y" contains "{", which is syntax of nginx
  wrong.yaml:18   Ingress default/web   spec.rules[0].http.paths[0].path
  why: this is how a path injects directives into the configuration of ingress-nginx, which can read every Secret (CVE-2026-24512), and releases before 1.14.3 write it there without quotes
  fix: Write it without "{".
  see: npx cdk8s-reach rules NET344
`,
  },
  right: PATH('/x'),
  silent: {
    'braces of a regular expression': { yaml: PATH('/orders/[0-9]{4}', REGEX) },
    'braces as they are': { yaml: PATH('/orders/{id}', FREE), also: ['NET325'] },
    'a path of another controller': {
      yaml: PATH('/a;v=1').replace('k8s.io/ingress-nginx', 'traefik.io/ingress-controller'),
    },
  },
  reported: {
    'braces of a Prefix': { yaml: PATH('/orders/{id}'), at: AT },
    'a semicolon': { yaml: PATH('/a;b', FREE), at: AT },
    'a quote that ends an expression': { yaml: PATH('/a"b', REGEX), at: AT },
    'a line break': { yaml: PATH('/a\nb', FREE), at: AT },
  },
};
