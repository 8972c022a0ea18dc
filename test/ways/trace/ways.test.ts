import { wayTableText } from '../../../lib/report/way-table';
import { waysOf } from '../../../lib/ways/trace/ways';
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

const table = (yaml: string) => {
  const clusters = [{ cluster: '', units: '', ways: waysOf(networkOf(yaml)) }];
  return wayTableText(clusters, 'text', { version: '1.0.0' });
};

test('all ways in, those of a client together', () => {
  expect(`\n${table(SHOP)}`).toMatchSnapshot();
});

test('the order of the files changes nothing', () => {
  const places = (text: string) => text.replace(/ +a\.yaml:\d+/g, '');
  const turned = SHOP.split('---').reverse().join('---');
  expect(places(table(turned))).toBe(places(table(SHOP)));
});

test('a table without ways says what was not seen', () => {
  expect(table('')).toBe(
    'no way in: there is no Service, no route and no host port in the checked files; what charts and other tools make is not among them\n',
  );
});
