import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const TLS = (secret: string) =>
  ingressYaml({ more: `tls: [{hosts: [shop.example.com], secretName: ${secret}}]` });

export const cases: RuleCases = {
  facts: ['1.1 DNS-1123 subdomain', '5.1 tls[].secretName', '5.1 ingressClassName'],
  wrong: {
    yaml: TLS('certificates/shop-tls'),
    text: `
error NET315 ingress-name-invalid: "certificates/shop-tls" is not a DNS subdomain
  wrong.yaml:9   Ingress default/web   spec.tls[0].secretName
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: Write a name such as "certificates-shop-tls".
  see: npx cdk8s-reach rules NET315
`,
  },
  right: TLS('shop-tls'),
  silent: {
    'a name that a later tool fills in': { yaml: TLS('"${SECRET}"') },
    'no Secret': { yaml: ingressYaml({ more: 'tls: [{hosts: [shop.example.com]}]' }) },
  },
  reported: {
    'a class': {
      yaml: ingressYaml({ className: 'Nginx_Internal' }),
      at: [['Ingress default/web spec.ingressClassName']],
    },
  },
};
