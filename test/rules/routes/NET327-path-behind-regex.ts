import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const API = ingressYaml({
  name: 'api',
  annotations: '{nginx.ingress.kubernetes.io/rewrite-target: /$2}',
  path: '/api(/|$)(.*)',
  pathType: 'ImplementationSpecific',
});
const WITH = (path: string, host = 'shop.example.com') =>
  NGINX_CLASS + API + ingressYaml({ path, host });
const WITH_REGEX = (path: string, more = '') =>
  NGINX_CLASS +
  API +
  ingressYaml({
    path: JSON.stringify(path),
    pathType: 'ImplementationSpecific',
    annotations: `{${more}nginx.ingress.kubernetes.io/use-regex: "true"}`,
  });
const AT = [
  [
    'Ingress default/api spec.rules[0].http.paths[0].path',
    'Ingress default/web spec.rules[0].http.paths[0].path',
  ],
];

export const cases: RuleCases = {
  facts: [
    '5.2 one rewrite/use-regex Ingress on a host',
    '6.6 exact path beside a prefix under a rewrite of ingress-nginx',
  ],
  wrong: {
    yaml: WITH('/api/v1'),
    text: `
error NET327 path-behind-regex: /api/v1 receives no request, since ingress-nginx tries /api(/|$)(.*) first
  wrong.yaml:18   Ingress default/api   spec.rules[0].http.paths[0].path
  wrong.yaml:33   Ingress default/web   spec.rules[0].http.paths[0].path
  why: ingress-nginx tries the paths of such a host by the length of their text, and the regular expression is longer
  fix: Write a different host for one of them, or write the path as a longer regular expression, such as \`/api/v1(?:/|$)(?:.*)\`.
  see: npx cdk8s-reach rules NET327
`,
  },
  right: WITH('/api/v1', 'api.example.com'),
  wrongAlso: ['NET326'],
  silent: {
    'a longer path, which is tried first': { yaml: WITH('/api/v1/orders') },
    'a longer expression, which is tried first': {
      yaml: WITH_REGEX('/api/v[0-9]+/(.*)'),
    },
    'an expression of one length, which is the greater text': {
      yaml: WITH_REGEX('/api/[0-9]{2}'),
    },
    'an expression that takes more than the prefix': { yaml: WITH_REGEX('/api.*') },
    'an expression with an alternative elsewhere': { yaml: WITH_REGEX('/api/a|/b') },
    'a canary, which is no path of its own': {
      yaml: WITH_REGEX('/api/.*', 'nginx.ingress.kubernetes.io/canary: "true", '),
    },
    'another class, which has a controller of its own': {
      yaml:
        WITH('/api/v1').replace('ingressClassName: nginx', 'ingressClassName: internal') +
        NGINX_CLASS.replace('{name: nginx}', '{name: internal}'),
      also: ['NET326'],
    },
    'the prefix by characters, which takes more': { yaml: WITH('/api'), also: ['NET326'] },
  },
  reported: {
    'an expression below the prefix': { yaml: WITH_REGEX('/api/[0-9]+'), at: AT },
    'a path beside an expression for all': {
      yaml: WITH_REGEX('/a').replace('/api(/|$)(.*)', '/(.*)'),
      at: AT,
    },
    'in other letters': {
      yaml: WITH('/API/v1'),
      at: AT,
      also: ['NET326'],
    },
  },
};
