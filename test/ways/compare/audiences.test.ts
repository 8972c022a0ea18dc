import type { TargetAudience } from '../../../lib/model/read/target';
import { askedText, turnText } from '../../../lib/report/diff/diff';
import { compareNetworks } from '../../../lib/ways/compare/compare';
import { networkOf } from '../../support/network';

const NETWORK = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec: { gatewayClassName: a, listeners: [{ name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: inner, namespace: infra }
spec: { gatewayClassName: a, listeners: [{ name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }] }
---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec: { addresses: [192.0.2.0/28] }
---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: public, namespace: metallb-system }
spec: { addresses: [198.51.100.0/28] }
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: { name: all, namespace: metallb-system }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { type: LoadBalancer, loadBalancerIP: 192.0.2.7, selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: a }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: inner, namespace: infra }]
  hostnames: [shop.example.com]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  ingressClassName: lan
  rules: [{ host: old.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]
`;

const AUDIENCES: readonly TargetAudience[] = [
  { name: 'internet', gateways: ['infra/edge'], ingressClasses: ['public'], pools: ['public'] },
  { name: 'office', gateways: ['inner'], ingressClasses: ['lan'], pools: ['lan'] },
];

function changes(from: string, to: string, audiences = AUDIENCES): string[] {
  const [old, now] = [NETWORK, NETWORK.replace(from, to)].map((yaml) => ({
    network: networkOf(yaml, { audiences }),
  })) as [{ network: ReturnType<typeof networkOf> }, { network: ReturnType<typeof networkOf> }];
  return compareNetworks({ old, now }).changes.map(
    (one) => `${one.kind}: ${askedText(one)}: ${turnText(one)}`,
  );
}

test('a route that moves to the Gateway of another audience is opened to it', () => {
  expect(changes('name: inner, namespace: infra }]', 'name: edge, namespace: infra }]')).toEqual([
    'opened: GET http://shop.example.com/ from internet: nothing before, Deployment shop/web:80 now',
    'closed: GET http://shop.example.com/ from office: Deployment shop/web:80 before, nothing now',
  ]);
});

test('one that moves to another Gateway of the same audience is where it was', () => {
  const move = ['name: inner, namespace: infra }]', 'name: edge, namespace: infra }]'] as const;
  const both = [{ name: 'internet', gateways: ['edge', 'inner'] }];
  expect(changes(...move, both)).toEqual([]);
  expect(changes(...move, [])).toEqual([]);
});

test('classes of Ingresses and pools have audiences too', () => {
  expect(changes('ingressClassName: lan', 'ingressClassName: public')).toEqual([
    'opened: GET https://old.example.com/ from internet: nothing before, Deployment shop/web:80 now',
    'closed: GET https://old.example.com/ from office: Deployment shop/web:80 before, nothing now',
  ]);
  expect(changes('192.0.2.7', '198.51.100.7')).toEqual([
    'opened: tcp 198.51.100.7:80 from internet: nothing before, Deployment shop/web:80 now',
    'closed: tcp 192.0.2.7:80 from office: Deployment shop/web:80 before, nothing now',
  ]);
});

test('what no audience names faces outside', () => {
  expect(changes('ingressClassName: lan', 'ingressClassName: other')[0]).toMatch(
    /^opened: GET https:\/\/old\.example\.com\/ from outside: /,
  );
});
