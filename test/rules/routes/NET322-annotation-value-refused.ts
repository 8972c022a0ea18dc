import type { RuleCases } from '../cases';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const SAYS_ALL = (values: Readonly<Record<string, string>>) =>
  NGINX_CLASS +
  ingressYaml({
    annotations: `{${Object.entries(values)
      .map(([suffix, value]) => `nginx.ingress.kubernetes.io/${suffix}: "${value}"`)
      .join(', ')}}`,
  });
const SAYS = (suffix: string, value: string) => SAYS_ALL({ [suffix]: value });
const AT = (suffix: string) => [
  [`Ingress default/web metadata.annotations["nginx.ingress.kubernetes.io/${suffix}"]`],
];

export const cases: RuleCases = {
  facts: [
    '5.2 bad annotation value',
    '5.2 boolean values',
    '5.2 rewrite-target charset',
    '5.2 canaries',
    '5.2 size values',
    '5.2 affinity',
    '5.2 auth',
    '5.2 client TLS',
    '5.2 backend',
    '5.2 canary',
    '5.2 cors',
    '5.2 limits',
    '5.2 source ranges',
    '5.2 logging, tracing',
    '5.2 mirror, modsecurity',
    '5.2 proxy',
    '5.2 upstream TLS',
    '5.2 redirect',
    '5.2 rewrite',
    '5.2 server',
  ],
  wrong: {
    yaml: SAYS('limit-rps', '5r/s'),
    text: `
error NET322 annotation-value-refused: "5r/s" is not a whole number
  wrong.yaml:11   Ingress default/web   metadata.annotations["nginx.ingress.kubernetes.io/limit-rps"]
  why: only a number without a unit is accepted there; ingress-nginx refuses the whole Ingress (from 1.12 on)
  fix: Write "5".
  see: npx cdk8s-reach rules NET322
`,
  },
  right: SAYS('limit-rps', '5'),
  silent: {
    'a size': { yaml: SAYS('proxy-body-size', '8M') },
    'times, limits, networks and words': {
      yaml: SAYS_ALL({
        'proxy-read-timeout': '60',
        'limit-rps': '5',
        'whitelist-source-range': '10.0.0.0/8, 192.0.2.7',
        'backend-protocol': 'https',
      }),
    },
    'a value that a later tool fills in': { yaml: SAYS('ssl-redirect', '${REDIRECT}') },
    'a word for what is used instead': { yaml: SAYS('proxy-request-buffering', 'true') },
    'a value that is not read without another annotation': {
      yaml: SAYS('proxy-ssl-verify', 'true'),
    },
    'a word for the default beside what makes it read': {
      yaml: SAYS_ALL({ 'proxy-ssl-secret': 'default/tls', 'proxy-ssl-verify': 'false' }),
    },
  },
  reported: {
    'a size of Kubernetes': { yaml: SAYS('proxy-body-size', '8Mi'), at: AT('proxy-body-size') },
    'a time with a unit': { yaml: SAYS('proxy-read-timeout', '5m'), at: AT('proxy-read-timeout') },
    'a protocol that is none': {
      yaml: SAYS('backend-protocol', 'H2C'),
      at: AT('backend-protocol'),
    },
    'a network that is none': {
      yaml: SAYS('whitelist-source-range', '10.0.0.0/8 192.0.2.7'),
      at: AT('whitelist-source-range'),
    },
    'a query in a rewrite': { yaml: SAYS('rewrite-target', '/a?b=$1'), at: AT('rewrite-target') },
    'a value that is not the default beside what makes it read': {
      yaml: SAYS_ALL({ 'proxy-ssl-secret': 'default/tls', 'proxy-ssl-verify': 'true' }),
      at: AT('proxy-ssl-verify'),
    },
    'a class that is not given': {
      yaml: SAYS('ssl-redirect', 'off').replace(
        'controller: k8s.io/ingress-nginx',
        'controller: a/b',
      ),
      at: AT('ssl-redirect'),
      also: [],
    },
  },
};
