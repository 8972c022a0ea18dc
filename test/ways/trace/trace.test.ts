import { ask } from '../../support/ask';

const WEB = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: a, ports: [{ containerPort: 8080 }] }] }
`;

const gateway = (listener: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec: { gatewayClassName: edge, listeners: [{ name: http, protocol: HTTP, ${listener} }] }
`;

const route = (backends: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: rest, namespace: shop }
spec: { parentRefs: [{ name: edge }], rules: [{ backendRefs: [${backends}] }] }
`;

const ingress = (host: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  ingressClassName: nginx
  rules: [{ ${host}http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]
`;

const NAMED = 'host: a.example.com, ';
const WILDCARD = gateway('port: 80, hostname: "*.example.com"');

test.each([
  [
    'a host of an Ingress, beside a listener that names it and has no route',
    [WEB, WILDCARD, ingress(NAMED)],
    'http://a.example.com/',
  ],
  [
    'a host that a listener names, beside an Ingress for every host',
    [WEB, WILDCARD, ingress('')],
    'http://a.example.com/',
  ],
  [
    'a port that a Gateway listens at, of a host that an Ingress names',
    [WEB, gateway('port: 8080'), route('{ name: web, port: 80 }'), ingress(NAMED)],
    'http://a.example.com:8080/',
  ],
  [
    'a host that no route names, where the route of every host breaks',
    [gateway('port: 80'), route('')],
    'http://a.example.com/',
  ],
])('%s', (_, files, question) => {
  expect(`\n${ask(files.join('---'), question)}\n`).toMatchSnapshot();
});
