import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const of = (path: string) =>
  ingressYaml({
    name: 'api',
    annotations: '{nginx.ingress.kubernetes.io/rewrite-target: /$2}',
    path,
    pathType: 'ImplementationSpecific',
  });

const REWRITE = of('/api(/|$)(.*)');

const AT = [
  [
    'Ingress default/api spec.rules[0].http.paths[0].path',
    'Ingress default/web spec.rules[0].http.paths[0].path',
  ],
] as const;

export const cases: RuleCases = {
  facts: [
    '5.2 one rewrite/use-regex Ingress on a host',
    '6.6 case of paths under a rewrite of ingress-nginx',
  ],
  wrong: {
    yaml: NGINX_CLASS + REWRITE + ingressYaml({ path: '/cart', pathType: 'Exact' }),
    text: `
warning NET326 regex-spreads-over-host: 1 plain paths of shop.example.com become expressions by Ingress default/api
  wrong.yaml:18   Ingress default/api   spec.rules[0].http.paths[0].path
  wrong.yaml:33   Ingress default/web   spec.rules[0].http.paths[0].path
  why: ingress-nginx then treats all paths of the host as regular expressions: it ignores case, matches characters instead of path elements, and tries the longest text first, so that an exact path becomes a prefix
  fix: Write a different host for the Ingress with the regular expressions.
  see: npx cdk8s-reach rules NET326
`,
  },
  right: NGINX_CLASS + REWRITE + ingressYaml({ path: '/cart', host: 'cart.example.com' }),
  silent: {
    'all below the host, which is so either way': { yaml: NGINX_CLASS + REWRITE + ingressYaml() },
    'a path that is written as an expression': {
      yaml: NGINX_CLASS + REWRITE + ingressYaml({ path: '/oauth2/?(.*)' }),
    },
  },
  reported: {
    'as an info, a prefix that no other path of the host begins with': {
      severity: 'info',
      yaml: NGINX_CLASS + REWRITE + ingressYaml({ path: '/cart' }),
      at: AT,
    },
    'as an info, a prefix that is a path element of another path': {
      severity: 'info',
      yaml: NGINX_CLASS + of('/api/v1(/|$)(.*)') + ingressYaml({ path: '/api' }),
      at: AT,
    },
    'as an info, a prefix that no expression matches': {
      severity: 'info',
      yaml: NGINX_CLASS + of('/(api|web)/v[0-9]+') + ingressYaml({ path: '/api/docs' }),
      at: AT,
    },
    'as an info, a longer prefix, which is tried before the expression': {
      severity: 'info',
      yaml: NGINX_CLASS + of('/a[a-z]*') + ingressYaml({ path: '/api/docs' }),
      at: AT,
    },
    'a prefix that a longer expression takes': {
      severity: 'warning',
      yaml: NGINX_CLASS + REWRITE + ingressYaml({ path: '/api' }),
      at: AT,
    },
    'a prefix below which a longer expression takes all': {
      severity: 'warning',
      yaml: NGINX_CLASS + of('/api/(.*)') + ingressYaml({ path: '/api' }),
      at: AT,
    },
    'a prefix that one of several words matches': {
      severity: 'warning',
      yaml: NGINX_CLASS + of('/(api|web)/v[0-9]+') + ingressYaml({ path: '/api/v1' }),
      at: AT,
    },
    'a prefix that an expression of two beginnings matches': {
      severity: 'warning',
      yaml: NGINX_CLASS + of('/images|/api/v1') + ingressYaml({ path: '/api/v1' }),
      at: AT,
    },
    'a prefix that an expression of any word matches': {
      severity: 'warning',
      yaml: NGINX_CLASS + of('/[a-z]+/static(/|$)(.*)') + ingressYaml({ path: '/shop/static' }),
      at: AT,
    },
    'a prefix beside an expression that cannot be judged': {
      severity: 'warning',
      yaml: NGINX_CLASS + of('/(?!api)[a-z]+/(.*)') + ingressYaml({ path: '/cart' }),
      at: AT,
    },
    'a prefix that is the beginning of another word': {
      severity: 'warning',
      yaml: NGINX_CLASS + REWRITE + ingressYaml({ path: '/AP' }),
      at: AT,
    },
    'a prefix that differs in case alone': {
      severity: 'warning',
      yaml: NGINX_CLASS + of('/cart') + ingressYaml({ path: '/Cart' }),
      at: AT,
    },
  },
};
