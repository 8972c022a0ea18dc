import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const ROUTE = routeYaml({ rule: 'backendRefs: [{name: api, namespace: backend, port: 80}]' });
const GRANT = (to: string, from = 'default') => `---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: shop, namespace: backend}
spec:
  from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: ${from}}]
  to: [${to}]
`;

export const cases: RuleCases = {
  facts: ['6.3 backendRef in other namespace'],
  wrong: {
    yaml: ROUTE + GRANT('{group: "", kind: Service, name: other}'),
    text: `
error NET364 reference-not-granted: no ReferenceGrant allows HTTPRoute web to use Service backend/api
  wrong.yaml:9    HTTPRoute default/web         spec.rules[0].backendRefs[0]
  wrong.yaml:15   ReferenceGrant backend/shop   spec.from
  wrong.yaml:16   ReferenceGrant backend/shop   spec.to
  why: the Gateway does not follow the reference (RefNotPermitted) and answers with status 500
  fix: Write a ReferenceGrant in the namespace of the backend.
  see: npx cdk8s-reach rules NET364
`,
  },
  right: ROUTE + GRANT('{group: "", kind: Service, name: api}'),
  silent: {
    'all Services': { yaml: ROUTE + GRANT('{group: "", kind: Service}') },
    'the own namespace': { yaml: routeYaml() },
    'a grant that a later tool fills in': {
      yaml: ROUTE + GRANT('{group: "", kind: Service, name: "${NAME}"}'),
    },
  },
  reported: {
    'a grant that may be elsewhere, as advice': {
      yaml: ROUTE,
      at: [['HTTPRoute default/web spec.rules[0].backendRefs[0]']],
    },
    'a grant for another namespace': {
      yaml: ROUTE + GRANT('{group: "", kind: Service}', 'blog'),
      at: [['HTTPRoute default/web spec.rules[0].backendRefs[0]']],
    },
  },
};
