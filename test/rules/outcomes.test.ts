import { NET301 } from '../../lib/rules/routes/NET301-route-claimed-twice';
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
