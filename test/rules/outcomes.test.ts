import { NET301 } from '../../lib/rules/routes/NET301-route-claimed-twice';
import { NET362 } from '../../lib/rules/routes/NET362-route-not-allowed';
import { runRules } from '../../lib/rules/run';
import { networkOf } from '../support/network';
import { HTTP_LISTENER, gatewayYaml, routeYaml } from './route-yaml';

const CLASS = (controller: string) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: istio}
spec: {controllerName: ${controller}}
`;

const ROUTES =
  gatewayYaml(HTTP_LISTENER) +
  routeYaml({ name: 'a', rule: 'backendRefs: [{name: a, port: 80}]' }) +
  routeYaml({ name: 'b', rule: 'backendRefs: [{name: b, port: 80}]' });

const BY_AGE =
  'warning: by the Gateway API the older object gets them; of equal age, the one whose namespace and name come first in the alphabet';

test.each([
  ['not known', '', BY_AGE],
  ['Istio', CLASS('istio.io/gateway-controller'), BY_AGE],
  [
    'Traefik',
    CLASS('traefik.io/gateway-controller'),
    'warning: by the Gateway API the older object gets them, but Traefik does not look at the age: either may get them, and another one after a reload',
  ],
])('which of two routes gets the requests where what runs the Gateway is %s', (_, more, why) => {
  const findings = runRules([NET301], [networkOf(ROUTES + more)]);
  expect(findings.map((one) => `${one.severity}: ${one.why}`)).toEqual([why]);
});

test.each([
  [
    'is written',
    'name: web, namespace: shop',
    'warning: this parent does not accept the route (NotAllowedByListeners), so only its other parents may send it requests',
  ],
  [
    'may be written by a later tool',
    'name: web',
    'info: if no later tool writes the namespace of the route or a label of its Namespace, this parent does not accept the route (NotAllowedByListeners), and sends it no request',
  ],
])('what one of two parents does where the namespace of a route %s', (_, metadata, why) => {
  const gateway = gatewayYaml(
    '{name: all, protocol: HTTP, port: 80, allowedRoutes: {namespaces: {from: All}}}',
    '{name: same, protocol: HTTP, port: 81}',
  ).replace('name: edge', 'name: edge, namespace: infra');
  const parents = ['all', 'same'].map(
    (listener) => `{name: edge, namespace: infra, sectionName: ${listener}}`,
  );
  const route = routeYaml({ parent: parents.join(', ') }).replace('name: web', metadata);
  const findings = runRules([NET362], [networkOf(gateway + route)]);
  expect(findings.map((one) => `${one.severity}: ${one.why}`)).toEqual([why]);
});
