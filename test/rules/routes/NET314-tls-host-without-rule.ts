import type { RuleCases } from '../cases';
import { ingressYaml, routeYaml } from '../route-yaml';

const TLS = (host: string, more: Readonly<Record<string, string>> = {}) =>
  ingressYaml({ more: `tls: [{hosts: [${host}], secretName: shop-tls}]`, ...more });

const certificateYaml = (names: string) => `---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: shop}
spec: {secretName: shop-tls, dnsNames: ${names}, issuerRef: {name: acme, kind: ClusterIssuer}}
`;

const traefikYaml = (match: string, group = 'traefik.io') => `---
apiVersion: ${group}/v1alpha1
kind: IngressRoute
metadata: {name: www}
spec:
  routes: [{kind: Rule, match: '${match}', services: [{name: web, port: 80}]}]
  tls: {secretName: shop-tls}
`;
const BESIDE = 'Host(`www.example.com`) && PathPrefix(`/`)';

export const cases: RuleCases = {
  facts: ['5.1 tls[].hosts[]'],
  wrong: {
    yaml: TLS('www.example.com'),
    text: `
warning NET314 tls-host-without-rule: www.example.com is a host under tls, and no rule has it
  wrong.yaml:9    Ingress default/web   spec.tls[0].hosts[0]
  wrong.yaml:10   Ingress default/web   spec.rules
  why: the certificate is not used, and the hosts of the rules are served with another certificate or without TLS
  fix: Write the hosts of the rules under \`tls\`.
  see: npx cdk8s-reach rules NET314
`,
  },
  right: TLS('shop.example.com'),
  silent: {
    'the host of another Ingress of the namespace, as where routes need annotations of their own': {
      yaml:
        ingressYaml({
          more: 'tls: [{hosts: [shop.example.com, api.example.com], secretName: shop-tls}]',
        }) + TLS('api.example.com', { name: 'web-2', host: 'api.example.com' }),
    },
    'a machine name of Tailscale, which reads no host of a rule': {
      yaml: TLS('shop', { className: 'tailscale', host: 'shop.example.ts.net' }),
    },
    'the host of an IngressRoute of the namespace': {
      yaml: TLS('www.example.com') + traefikYaml(BESIDE),
    },
    'the host of an IngressRoute of the group before Traefik 3': {
      yaml: TLS('www.example.com') + traefikYaml(BESIDE, 'traefik.containo.us'),
    },
    'the host of a route of the Gateway API of the namespace': {
      yaml: TLS('www.example.com') + routeYaml({ hostnames: '[www.example.com]' }),
    },
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
    'as an info, one host more than those that are served': {
      severity: 'info',
      yaml: TLS('shop.example.com, www.example.com'),
      at: [['Ingress default/web spec.tls[0].hosts[1]', 'Ingress default/web spec.rules']],
    },
    'as an info, a certificate beside that of the rules': {
      severity: 'info',
      yaml: TLS('mail.example.com').replace(
        'tls: [',
        'tls: [{hosts: [shop.example.com], secretName: other}, ',
      ),
      at: [['Ingress default/web spec.tls[1].hosts[0]', 'Ingress default/web spec.rules']],
    },
    'a certificate beside an entry without one': {
      severity: 'warning',
      yaml: TLS('mail.example.com').replace('tls: [', 'tls: [{hosts: [shop.example.com]}, '),
      at: [['Ingress default/web spec.tls[1].hosts[0]', 'Ingress default/web spec.rules']],
    },
    'a certificate beside one of another host': {
      severity: 'warning',
      yaml: TLS('mail.example.com').replace('tls: [', 'tls: [{hosts: [www.example.com]}, '),
      at: [
        ['Ingress default/web spec.tls[0].hosts[0]', 'Ingress default/web spec.rules'],
        ['Ingress default/web spec.tls[1].hosts[0]', 'Ingress default/web spec.rules'],
      ],
    },
    'a host that an IngressRoute leaves out': {
      yaml: TLS('www.example.com') + traefikYaml('! Host(`www.example.com`)'),
      at: [['Ingress default/web spec.tls[0].hosts[0]', 'Ingress default/web spec.rules']],
    },
    'the host of an Ingress of another namespace': {
      yaml:
        TLS('api.example.com') +
        TLS('api.example.com', { name: 'web-2', host: 'api.example.com' }).replace(
          'name: web-2',
          'name: web-2\n  namespace: other',
        ),
      at: [['Ingress default/web spec.tls[0].hosts[0]', 'Ingress default/web spec.rules']],
    },
    'as an info, the host above those of the rules, whose Secret may have a wildcard': {
      severity: 'info',
      yaml: TLS('example.com'),
      at: [['Ingress default/web spec.tls[0].hosts[0]', 'Ingress default/web spec.rules']],
    },
    'the host above those of the rules, which the certificate is requested for': {
      severity: 'warning',
      yaml: TLS('example.com', { annotations: '{cert-manager.io/cluster-issuer: acme}' }),
      at: [['Ingress default/web spec.tls[0].hosts[0]', 'Ingress default/web spec.rules']],
    },
    'as an info, a host beside those of a Certificate that has them all': {
      severity: 'info',
      yaml: TLS('www.example.com') + certificateYaml('[www.example.com, shop.example.com]'),
      at: [['Ingress default/web spec.tls[0].hosts[0]', 'Ingress default/web spec.rules']],
    },
    'a host beside those of a Certificate that does not have them': {
      severity: 'warning',
      yaml: TLS('www.example.com') + certificateYaml('[www.example.com]'),
      at: [['Ingress default/web spec.tls[0].hosts[0]', 'Ingress default/web spec.rules']],
    },
    'the domain of a wildcard': {
      yaml: TLS('"*.example.com"', { host: 'example.com' }),
      at: [['Ingress default/web spec.tls[0].hosts[0]', 'Ingress default/web spec.rules']],
    },
  },
};
