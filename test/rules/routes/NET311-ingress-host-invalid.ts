import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const HOST = ['Ingress default/web spec.rules[0].host'];

export const cases: RuleCases = {
  facts: [
    '1.1 wildcard subdomain',
    '5.1 rules[].host',
    '5.1 tls[].hosts[]',
    '12 Ingress rule host = IP or host:port',
  ],
  wrong: {
    yaml: ingressYaml({ host: 'shop.example.com:8443' }),
    text: `
error NET311 ingress-host-invalid: "shop.example.com:8443" is not a host name
  wrong.yaml:10   Ingress default/web   spec.rules[0].host
  why: a route matches only the host; the port is the port of the listener
  fix: Write "shop.example.com".
  see: npx cdk8s-reach rules NET311
`,
  },
  right: ingressYaml(),
  silent: {
    'a wildcard': { yaml: ingressYaml({ host: '"*.example.com"' }) },
    'every host': { yaml: ingressYaml({ host: '""' }) },
    'an address in a certificate, which the API server lets through': {
      yaml: ingressYaml({ more: 'tls: [{hosts: [192.0.2.7, shop.example.com]}]' }),
    },
  },
  reported: {
    'an address': { yaml: ingressYaml({ host: '192.0.2.7' }), at: [HOST] },
    'upper case': { yaml: ingressYaml({ host: 'Shop.example.com' }), at: [HOST] },
    'a wildcard within': { yaml: ingressYaml({ host: 'a.*.example.com' }), at: [HOST] },
    'a URL in a certificate': {
      yaml: ingressYaml({ more: 'tls: [{hosts: ["https://shop.example.com"]}]' }),
      at: [['Ingress default/web spec.tls[0].hosts[0]']],
      also: ['NET314'],
    },
  },
};
