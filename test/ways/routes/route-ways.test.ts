import { routeWays } from '../../../lib/ways/routes/route-ways';
import type { RouteWay } from '../../../lib/ways/routes/route-ways';
import { networkOf } from '../../support/network';

const YAML = `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop}
spec:
  ingressClassName: nginx
  tls: [{hosts: [a.example.com], secretName: cert}]
  rules:
    - host: a.example.com
      http: {paths: [{path: /api, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: public, namespace: shop}
spec:
  gatewayClassName: any
  listeners: [{name: http, port: 80, protocol: HTTP}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: shares, namespace: shop}
spec:
  parentRefs: [{name: public}]
  hostnames: [b.example.com]
  rules:
    - matches: [{path: {value: /x}, method: GET}]
      backendRefs: [{name: web, port: 80, weight: 3}, {name: api, port: 80}]
    - filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {ports: [{port: 80}]}
---
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: {name: web, namespace: shop}
spec:
  tls: {}
  routes: [{kind: Rule, match: 'Host("c.example.com") && PathPrefix("/x")', services: [{name: web, port: 80}]}]
---
apiVersion: projectcontour.io/v1
kind: HTTPProxy
metadata: {name: web, namespace: shop}
spec: {virtualhost: {fqdn: d.example.com}}
`;

function textOf({ scheme, host, port, path, matches, hops, ...rest }: RouteWay): string {
  const { leads, failures, redirect } = rest;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const ends = [
    ...leads.map(({ lead, share }) => `${percent(share)} ${lead.namespace}/${lead.service}`),
    ...failures.map(({ hop, share }) => `${percent(share)} ${hop.what}`),
  ];
  const to = redirect
    ? `${redirect.status} ${redirect.text}`
    : ends.join(', ') || (hops.at(-1)?.what ?? '');
  return `${scheme}://${host || '*'}:${port}${path} (${matches}) -> ${to}`;
}

const WAYS = [
  'http://b.example.com:80/ (prefix) -> 302 https://the same host',
  'http://b.example.com:80/x (prefix, method GET) -> 75% shop/web, 25% shop/api',
  'http://a.example.com:80/ (beginning) -> 308 https://',
  'https://a.example.com:443/ (beginning) -> 100% ingress-nginx answers 404',
  'http://a.example.com:80/api (exact) -> 308 https://',
  'https://a.example.com:443/api (exact) -> 100% shop/web',
  'http://d.example.com:80 () -> HTTPProxy shop/web is for d.example.com; it is not evaluated',
  'https://c.example.com:443/x (expression, Host("c.example.com") && PathPrefix("/x")) -> 100% shop/web',
];

test('a table of ways', () => {
  expect(routeWays(networkOf(YAML)).map(textOf)).toEqual(WAYS);
});

test('no order of documents changes it', () => {
  const turned = YAML.split('---').reverse().join('---');
  expect(routeWays(networkOf(turned)).map(textOf)).toEqual(routeWays(networkOf(YAML)).map(textOf));
});
