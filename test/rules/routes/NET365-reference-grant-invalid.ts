import type { RuleCases } from '../cases';

const GRANT = (from: string, to: string) => `
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: shop, namespace: backend}
spec:
  from: [${from}]
  to: [${to}]
`;
const ROUTES = '{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}';
const SERVICES = '{group: "", kind: Service}';
const AT = (field: string) => [[`ReferenceGrant backend/shop ${field}`]];

export const cases: RuleCases = {
  facts: ['6.4 ReferenceGrant'],
  wrong: {
    yaml: GRANT('{group: "", kind: HTTPRoute, namespace: shop}', SERVICES),
    text: `
error NET365 reference-grant-invalid: spec.from[0] names HTTPRoute of "", and it is of "gateway.networking.k8s.io"
  wrong.yaml:5   ReferenceGrant backend/shop   spec.from[0]
  why: the API server refuses it, or it allows nothing: routes are of gateway.networking.k8s.io, and a Service is of the empty group
  fix: Write \`from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}]\` and \`to: [{group: "", kind: Service}]\`.
  see: npx cdk8s-reach rules NET365
`,
  },
  right: GRANT(ROUTES, SERVICES),
  silent: {
    'kinds of others': {
      yaml: GRANT(
        '{group: example.com, kind: Mirror, namespace: shop}',
        '{group: example.com, kind: Bucket}',
      ),
    },
  },
  reported: {
    'no group': { yaml: GRANT(ROUTES, '{kind: Service}'), at: AT('spec.to[0]') },
    'no namespace': {
      yaml: GRANT('{group: gateway.networking.k8s.io, kind: HTTPRoute}', SERVICES),
      at: AT('spec.from[0]'),
    },
    'nothing granted': { yaml: GRANT(ROUTES, ''), at: AT('spec.to') },
    'another group of a Service': {
      yaml: GRANT(ROUTES, '{group: v1, kind: Service}'),
      at: AT('spec.to[0]'),
    },
  },
};
