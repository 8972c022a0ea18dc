import type { RuleCases } from '../cases';

const middleware = (name: string, namespace: string, spec = '{compress: {}}') => `---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata: {name: ${name}, namespace: ${namespace}}
spec: ${spec}
`;
const route = (reference: string, kind = 'IngressRoute') => `---
apiVersion: traefik.io/v1alpha1
kind: ${kind}
metadata: {name: web, namespace: shop}
spec:
  routes:
    - {match: "Host(\`shop.example.com\`)", kind: Rule, middlewares: [${reference}]}
`;
const GZIP = middleware('gzip', 'shop');
const AT = 'IngressRoute shop/web spec.routes[0].middlewares[0].name';

export const cases: RuleCases = {
  wrong: {
    yaml: middleware('gzip', 'edge') + route('{name: gzip}'),
    text: `
warning NET546 traefik-middleware-absent: no Middleware gzip of namespace shop is in the checked files
  wrong.yaml:12   IngressRoute shop/web   spec.routes[0].middlewares[0].name
  wrong.yaml:4    Middleware edge/gzip    metadata.namespace
  why: the one of that name is in edge, and Traefik looks in the namespace of the route where none is written
  fix: Write namespace: edge and start Traefik with allowCrossNamespace, or move the Middleware.
  see: npx cdk8s-reach rules NET546
`,
  },
  right: GZIP + route('{name: gzip}'),
  silent: {
    'a namespace that is written': {
      yaml: middleware('gzip', 'edge') + route('{name: gzip, namespace: edge}'),
    },
    'one of a file': { yaml: GZIP + route('{name: auth@file}') },
    'no Middlewares given': { yaml: route('{name: gzip}') },
    'no Middlewares of the kind': { yaml: GZIP + route('{name: list}', 'IngressRouteTCP') },
    'a name that a later tool fills in': {
      yaml: middleware('${NAME}', 'shop') + route('{name: gzip}'),
    },
  },
  reported: {
    'one that is nowhere, as advice': { yaml: GZIP + route('{name: auth}'), at: [[AT]] },
    'as advice, one whose namespace is chosen when it is applied': {
      yaml: middleware('gzip', '""').replace(', namespace: ""', '') + route('{name: gzip}'),
      at: [[AT]],
    },
    'one of a chain': {
      yaml:
        GZIP + middleware('all', 'shop', '{chain: {middlewares: [{name: gzip}, {name: auth}]}}'),
      at: [['Middleware shop/all spec.chain.middlewares[1].name']],
    },
  },
};
