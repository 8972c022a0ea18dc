import type { RuleCases } from '../cases';

const MATCH = 'Host(`shop.example.com`)';
const to = (service: string, more = '') =>
  `{kind: Rule, match: ${MATCH}, services: [{name: ${service}, port: 80}]${more}}`;
const routes = (name: string, list: string, { on = 'web', more = '' } = {}) => `---
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: {name: ${name}}
spec: {entryPoints: [${on}], routes: [${list}]${more}}
`;
const SHOP = routes('shop', to('web'));
const AT = [
  [
    'IngressRoute default/old spec.routes[0].match',
    'IngressRoute default/shop spec.routes[0].match',
  ],
];

export const cases: RuleCases = {
  wrong: {
    yaml: SHOP + routes('old', to('legacy')),
    text: `
warning NET349 traefik-routes-equal: 2 routes have the rule Host(\`shop.example.com\`) on web
  wrong.yaml:10   IngressRoute default/old    spec.routes[0].match
  wrong.yaml:5    IngressRoute default/shop   spec.routes[0].match
  why: Traefik sorts routes by priority, or by the length of the rule without one; which of two that are equal gets the requests is not defined
  fix: Remove one of them, or write a priority for the one that is to get the requests.
  see: npx cdk8s-reach rules NET349
`,
  },
  right: SHOP + routes('old', to('legacy', ', priority: 10')),
  silent: {
    'the same Service': { yaml: SHOP + routes('old', to('web')) },
    'the same Service, with its defaults': {
      yaml:
        SHOP +
        routes('old', to('web').replace('port: 80', 'port: 80, passHostHeader: true')) +
        routes(
          'far',
          to('web').replace('{name: web', '{kind: Service, namespace: default, name: web'),
        ).replace('{name: far}', '{name: far, namespace: traefik}'),
    },
    'another entry point': { yaml: SHOP + routes('old', to('legacy'), { on: 'websecure' }) },
    'entry points that Traefik takes by default': {
      yaml: SHOP + routes('old', to('legacy'), { on: '' }),
    },
    'one of them by TLS': { yaml: SHOP + routes('old', to('legacy'), { more: ', tls: {}' }) },
    'another class': {
      yaml:
        SHOP +
        routes('old', to('legacy')).replace(
          'name: old',
          'name: old, annotations: {kubernetes.io/ingress.class: inner}',
        ),
    },
    'another class, as newer releases write it': {
      yaml: SHOP + routes('old', to('legacy'), { more: ', ingressClassName: edge' }),
    },
    'routes below different parents': {
      yaml:
        routes('shop', to('web'), { more: ', parentRefs: [{name: a}]' }) +
        routes('old', to('legacy'), { more: ', parentRefs: [{name: b}]' }),
    },
  },
  reported: {
    'a Service of the same name of another namespace': {
      yaml: SHOP + routes('old', to('web').replace('{name: web', '{namespace: shop, name: web')),
      at: AT,
    },
    'another Middleware': {
      yaml: SHOP + routes('old', to('web', ', middlewares: [{name: sign-in}]')),
      at: AT,
    },
    'the length of the rule as a priority': {
      yaml: SHOP + routes('old', to('legacy', `, priority: ${MATCH.length}`)),
      at: AT,
    },
    'within one IngressRoute': {
      yaml: routes('shop', `${to('web')}, ${to('legacy')}`),
      at: [
        [
          'IngressRoute default/shop spec.routes[0].match',
          'IngressRoute default/shop spec.routes[1].match',
        ],
      ],
    },
  },
};
