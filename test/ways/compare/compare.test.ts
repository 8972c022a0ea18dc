import { diffText } from '../../../lib/report/diff/text';
import { compareNetworks } from '../../../lib/ways/compare/compare';
import { networkOf } from '../../support/network';

const SHOP = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { type: LoadBalancer, loadBalancerIP: 192.0.2.7, selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
---
apiVersion: v1
kind: Service
metadata: { name: admin, namespace: shop }
spec: { type: NodePort, selector: { app: web }, ports: [{ port: 81, targetPort: 8081, nodePort: 30081 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web, image: a, ports: [{ name: http, containerPort: 8080, hostPort: 8000 }] }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: admin, namespace: shop }
spec:
  podSelector: { matchLabels: { app: web } }
  ingress:
    - { ports: [{ port: 8080 }] }
    - { from: [{ podSelector: { matchLabels: { role: admin } } }], ports: [{ port: 8081 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http:
        paths:
          - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
          - { path: /old, pathType: Exact, backend: { service: { name: web, port: { number: 88 } } } }
`;

/** What differs where a text is replaced by another one. */
function diff(old: string, now: string): string {
  const { changes } = compareNetworks({
    old: { network: networkOf(old) },
    now: { network: networkOf(now) },
  });
  const clustered = changes.map((one) => ({ ...one, cluster: '' }));
  return `\n${diffText({ changes: clustered, immutable: [], old: 'a', now: 'b', version: '1' })}`;
}

const replaced = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no ${from}`);
    return text.replace(from, to);
  }, SHOP);

const CASES: readonly (readonly [string, string])[] = [
  [
    'a broken route is fixed',
    replaced(['name: web, port: { number: 88', 'name: web, port: { number: 80']),
  ],
  [
    'a rule of a policy admits fewer',
    replaced([
      '- { ports: [{ port: 8080 }] }',
      '- { from: [{ podSelector: { matchLabels: { role: admin } } }], ports: [{ port: 8080 }] }',
    ]),
  ],
  [
    'a path and a node port are others',
    replaced(
      ['/old, pathType: Exact', '/admin, pathType: Prefix'],
      ['nodePort: 30081', 'nodePort: 30082'],
    ),
  ],
  [
    'an address and a peer are others',
    replaced(['192.0.2.7', '192.0.2.8'], ['role: admin', 'role: boss']),
  ],
  ['an image is another', replaced(['image: a', 'image: b'])],
  [
    'a range of clients is admitted',
    replaced([
      'type: LoadBalancer,',
      'type: LoadBalancer, loadBalancerSourceRanges: [198.51.100.0/24],',
    ]),
  ],
  ['the pods listen on another port', replaced(['containerPort: 8080', 'containerPort: 8090'])],
  ['the Service of a route is gone', SHOP.slice(SHOP.indexOf('---'))],
];

test.each(CASES)('%s', (_, now) => {
  expect(diff(SHOP, now)).toMatchSnapshot();
});

test('all of it is new', () => {
  expect(diff('', SHOP)).toMatchSnapshot();
});

test('a Deployment with another name and the same pods is the same', () => {
  const now = replaced([
    'kind: Deployment\nmetadata: { name: web,',
    'kind: Deployment\nmetadata: { name: front,',
  ]);
  expect(diff(SHOP, now)).toBe('\nnothing is answered otherwise\n');
});
