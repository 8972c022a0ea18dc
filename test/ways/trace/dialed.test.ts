import { waysOf } from '../../../lib/ways/trace/ways';
import { verdictOf } from '../../../lib/ways/chain/chain';
import { networkOf } from '../../support/network';
import { SHOP } from '../../support/shop';

const CONTROLLER = `
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
---
apiVersion: v1
kind: Service
metadata: { name: ingress-nginx, namespace: edge }
spec:
  type: LoadBalancer
  loadBalancerIP: 192.0.2.10
  selector: { app.kubernetes.io/name: ingress-nginx }
  ports: [{ port: 80, nodePort: 30080 }]
`;

const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: any
  addresses: [{ value: 192.0.2.9 }]
  listeners: [{ name: http, port: 80, protocol: HTTP }]
status: { addresses: [{ value: 192.0.2.9 }, { value: '2001:DB8::9' }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: edge }]
  rules: [{ backendRefs: [{ name: web, port: 80, weight: 3 }, { name: web, namespace: other, port: 80, weight: 1 }] }]
---
${SHOP.split('---').slice(1).join('---')}`;

const dialed = (yaml: string) =>
  waysOf(networkOf(yaml)).map(({ request, dialed: { kind, text, route } }) => {
    const addresses = route?.addresses.map((one) => one.text) ?? [];
    return [request, kind, text, ...addresses];
  });

test('what a client dials, and where the proxy answers', () => {
  expect(dialed(`${SHOP}${CONTROLLER}`)).toEqual([
    ['192.0.2.10:80', 'address', '192.0.2.10'],
    ['http://shop.example.com/', 'name', 'shop.example.com', '192.0.2.10'],
    ['http://shop.example.com/old', 'name', 'shop.example.com', '192.0.2.10'],
    ['http://shop.example.com/old/', 'name', 'shop.example.com', '192.0.2.10'],
    ['ingress-nginx.edge.svc:80', 'name', 'ingress-nginx.edge.svc'],
    ['web.shop.svc:80', 'name', 'web.shop.svc'],
  ]);
});

test('a Gateway answers at the addresses that it requests and has, each once', () => {
  expect(dialed(GATEWAY)).toEqual([
    ['http://*/', 'name', '', '192.0.2.9', '2001:db8::9'],
    ['web.shop.svc:80', 'name', 'web.shop.svc'],
  ]);
});

test('a backend that fails is a branch beside those that answer, with its share', () => {
  const [way] = waysOf(networkOf(GATEWAY));
  const branches = way?.chain.fork?.branches ?? [];
  expect(branches.map(({ share, chain }) => [share, verdictOf(chain)])).toEqual([
    [0.25, 'broken'],
    [0.75, 'given'],
  ]);
});
