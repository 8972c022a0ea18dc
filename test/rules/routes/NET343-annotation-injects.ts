import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const SAYS = (suffix: string, value: string) =>
  NGINX_CLASS +
  ingressYaml({ annotations: `{nginx.ingress.kubernetes.io/${suffix}: ${JSON.stringify(value)}}` });
const AT = (suffix: string) => [
  [`Ingress default/web metadata.annotations["nginx.ingress.kubernetes.io/${suffix}"]`],
];

export const cases: RuleCases = {
  facts: ['5.2 bad annotation value'],
  wrong: {
    yaml: SAYS('permanent-redirect', 'https://www.example.com; } location /x { return 200'),
    text: `
error NET343 annotation-injects: "https://www.example.com; } location /x { return 200" contains ";", which is syntax of nginx
  wrong.yaml:11   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/permanent-redirect"]
  why: this is how an annotation injects directives into the configuration of ingress-nginx, which can read every Secret (CVE-2023-5044); ingress-nginx 1.12 and later refuse the Ingress or ignore the annotation
  fix: Write it without ";".
  see: npx cdk8s-reach rules NET343
`,
  },
  right: SAYS('permanent-redirect', 'https://www.example.com'),
  silent: {
    'braces of a regular expression': {
      yaml: SAYS('server-alias', '~^www\\d{3}\\.example\\.com$'),
    },
    'a variable': { yaml: SAYS('upstream-hash-by', '${remote_addr}') },
    'an argument in quotes, as older releases take it': {
      yaml: SAYS('proxy-cookie-path', '/ "/; HttpOnly; Secure"'),
      also: [],
    },
    'a line break at the end': { yaml: SAYS('server-alias', 'www.example.com\n') },
    'a snippet': {
      yaml: SAYS('configuration-snippet', 'more_set_headers "X-A: b";'),
      also: [],
    },
    'a value that a later tool fills in': { yaml: SAYS('auth-url', '${AUTH};') },
  },
  reported: {
    'for another controller': {
      yaml: SAYS('app-root', '/a;b').replace('k8s.io/ingress-nginx', 'a/b'),
      at: AT('app-root'),
      also: [],
    },
    'a line break': { yaml: SAYS('upstream-vhost', 'a\nb'), at: AT('upstream-vhost') },
    'a quote in an expression for a name': {
      yaml: SAYS('auth-tls-match-cn', 'CN=a" ) { return 200; } if ( "" = "'),
      at: AT('auth-tls-match-cn'),
      also: [],
    },
    'a quote that nothing closes': {
      yaml: SAYS('proxy-cookie-path', '/ "/; HttpOnly'),
      at: AT('proxy-cookie-path'),
    },
  },
};
