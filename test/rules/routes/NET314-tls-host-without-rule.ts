import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const TLS = (host: string, more: Readonly<Record<string, string>> = {}) =>
  ingressYaml({ more: `tls: [{hosts: [${host}], secretName: shop-tls}]`, ...more });

export const cases: RuleCases = {
  facts: ['5.1 tls[].hosts[]'],
  wrong: {
    yaml: TLS('www.example.com'),
    text: `
warning NET314 tls-host-without-rule: www.example.com has a certificate and no rule
  wrong.yaml:9    Ingress default/web   spec.tls[0].hosts[0]
  wrong.yaml:10   Ingress default/web   spec.rules
  why: the certificate is not used, and the hosts of the rules are served with another or with none
  fix: Write the hosts of the rules under \`tls\`.
  see: docs/rules/NET314.md (or: reach rules NET314)
`,
  },
  right: TLS('shop.example.com'),
  silent: {
    'a wildcard for the host of a rule': { yaml: TLS('"*.example.com"') },
    'a host below the wildcard of a rule': {
      yaml: TLS('a.example.com', { host: '"*.example.com"' }),
    },
    'a rule for every host': { yaml: TLS('www.example.com', { host: '""' }) },
    'an alias of the host': {
      yaml: TLS('www.example.com', {
        annotations: '{nginx.ingress.kubernetes.io/server-alias: www.example.com}',
      }),
    },
    'a host that a later tool fills in': { yaml: TLS('"${HOST}"') },
    'a rule whose host a later tool fills in': { yaml: TLS('a.example.com', { host: '${HOST}' }) },
  },
  reported: {
    'the domain of a wildcard': {
      yaml: TLS('"*.example.com"', { host: 'example.com' }),
      at: [['Ingress default/web spec.tls[0].hosts[0]', 'Ingress default/web spec.rules']],
    },
  },
};
