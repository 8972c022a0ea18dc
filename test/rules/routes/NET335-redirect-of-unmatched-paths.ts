import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const TO = 'https://www.example.com/new';
const REDIRECT = (annotations = `nginx.ingress.kubernetes.io/permanent-redirect: ${TO}`) =>
  ingressYaml({ name: 'old', path: '/old', annotations: `{${annotations}}` });
const WEB = (more: Readonly<Record<string, string>> = {}) =>
  ingressYaml({ path: '/shop', ...more });
const PLAIN = 'path: /old\n            pathType: Prefix';
const OF = (path: string) => `path: ${path}\n            pathType: ImplementationSpecific`;
const AT = [
  [
    'Ingress default/old metadata.annotations["nginx.ingress.kubernetes.io/permanent-redirect"]',
    'Ingress default/old spec.rules[0].host',
    'Ingress default/old spec.rules[0].http.paths[0].path',
  ],
];

export const cases: RuleCases = {
  facts: ['5.2 redirect of a host without "/"'],
  wrong: {
    yaml: NGINX_CLASS + REDIRECT(),
    text: `
warning NET335 redirect-of-unmatched-paths: paths of shop.example.com that no rule takes are redirected to https://www.example.com/new
  wrong.yaml:11   Ingress default/old   metadata.annotations["nginx.ingress.kubernetes.io/permanent-redirect"]
  wrong.yaml:15   Ingress default/old   spec.rules[0].host
  wrong.yaml:18   Ingress default/old   spec.rules[0].http.paths[0].path
  why: ingress-nginx adds the path \`/\` to a host that has none, with the annotations of the oldest Ingress of the host, a redirect included
  fix: Write a path \`/\` for the host, in an Ingress without the redirect.
  see: npx cdk8s-reach rules NET335
`,
  },
  right: NGINX_CLASS + REDIRECT() + WEB({ path: '/' }),
  silent: {
    'the path of all as an implementation reads it': {
      yaml: NGINX_CLASS + REDIRECT() + WEB({ path: '/', pathType: 'ImplementationSpecific' }),
    },
    'a redirect of the whole host': {
      yaml: NGINX_CLASS + REDIRECT().replace('path: /old', 'path: /'),
    },
    'the root, by its implicit path': {
      yaml: NGINX_CLASS + REDIRECT().replace(PLAIN, OF('/?')),
    },
    'a redirect that is meant for the whole host': {
      yaml: NGINX_CLASS + REDIRECT().replace(PLAIN, OF('/(.*)')),
    },
    'the same by a star': {
      yaml: NGINX_CLASS + REDIRECT().replace(PLAIN, OF('/*')) + WEB(),
      also: ['NET325'],
    },
    'an expression that may take all': {
      yaml:
        NGINX_CLASS +
        REDIRECT(
          `nginx.ingress.kubernetes.io/permanent-redirect: ${TO}, nginx.ingress.kubernetes.io/use-regex: "true"`,
        ).replace(PLAIN, OF('/(.*)')),
    },
    'every host, whose path "/" is there before any Ingress': {
      yaml:
        NGINX_CLASS + REDIRECT().replace('    - host: shop.example.com\n      http', '    - http'),
    },
    'an empty redirect': {
      yaml: NGINX_CLASS + REDIRECT('nginx.ingress.kubernetes.io/permanent-redirect: ""'),
    },
    'a host that a later tool fills in': {
      yaml: NGINX_CLASS + REDIRECT().replace('shop.example.com', '"${HOST}"'),
    },
    'another controller': {
      yaml: NGINX_CLASS.replace('k8s.io/ingress-nginx', 'example.com/other') + REDIRECT(),
    },
  },
  reported: {
    'beside a literal path that another Ingress means for all': {
      yaml: NGINX_CLASS + REDIRECT() + WEB({ path: '/*', pathType: 'ImplementationSpecific' }),
      also: ['NET325'],
      at: AT,
    },
    'beside an Ingress that may be older': {
      yaml: NGINX_CLASS + REDIRECT() + WEB(),
      at: AT,
    },
    'beside a path of another class': {
      yaml: NGINX_CLASS + REDIRECT() + WEB({ path: '/', className: 'internal' }),
      at: AT,
    },
    'of the exact path "/" alone': {
      yaml: NGINX_CLASS + REDIRECT().replace(PLAIN, 'path: /\n            pathType: Exact'),
      at: AT,
    },
    'beside the exact path "/"': {
      yaml: NGINX_CLASS + REDIRECT() + WEB({ path: '/', pathType: 'Exact' }),
      at: AT,
    },
  },
};
