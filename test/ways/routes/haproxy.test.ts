import { routeAnswer } from './route-answer';

/** An Ingress of the controller of HAProxy Technologies. */
function ingress(annotations: string, tls = ''): string {
  return `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: haproxy}
spec: {controller: haproxy.org/ingress-controller}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop, annotations: ${annotations}}
spec:
  ingressClassName: haproxy
  ${tls}
  rules:
    - host: a.example.com
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
`;
}

const TLS = 'tls: [{hosts: [a.example.com], secretName: cert}]';
const rewrite = (value: string) => `{haproxy.org/path-rewrite: ${JSON.stringify(value)}}`;

test.each([
  ['{}', '', '/x', 'shop/web:80 /x'],
  [rewrite('/'), '', '/x', 'shop/web:80 /'],
  [rewrite('/foo/(.*) /\\1'), '', '/foo/bar', 'shop/web:80 /bar'],
  [rewrite('/foo/(.*) /\\1'), '', '/bar', 'shop/web:80 /bar'],
  [rewrite('(.*) /foo\\1'), '', '/bar', 'shop/web:80 /foo/bar'],
  [rewrite('/foo/(.*) /\\1\n/bar/(.*) /baz/\\1'), '', '/foo/bar/x', 'shop/web:80 /baz/x'],
  [rewrite('([^?]*)(\\?(.*))? \\1/foo\\2'), '', '/bar', 'shop/web:80 (path unknown)'],
  [rewrite('a b c'), '', '/bar', 'shop/web:80 (path unknown)'],
  ['{haproxy.org/ssl-redirect: "false"}', TLS, '/x', 'shop/web:80 /x'],
  ['{haproxy.org/ssl-redirect-port: "443"}', TLS, '/x', '302 https://a.example.com/x'],
  [
    '{haproxy.org/ssl-redirect: "true", haproxy.org/ssl-redirect-port: "8443"}',
    '',
    '/x?y=1',
    '302 https://a.example.com:8443/x?y=1',
  ],
  ['{}', TLS, '/x', 'unknown: Ingress shop/web redirects the client with 302'],
])('%s %s: %s', (annotations, tls, path, answer) => {
  expect(routeAnswer(ingress(annotations, tls), `http://a.example.com${path}`)).toBe(answer);
});

test.each([
  ['https://a.example.com/x', 'shop/web:80 /x'],
  ['http://A.example.com/x', 'shop/web:80 /x'],
  ['http://b.example.com/x', 'HAProxy of class haproxy answers 404'],
  ['http://a.example.com/a//b', 'unknown: the proxy reads the path /a//b in a way of its own'],
  ['http://a.example.com/a/../b', 'unknown: the proxy reads the path /a/../b in a way of its own'],
  ['http://a.example.com/%2Fb', 'unknown: the proxy reads the path /%2Fb in a way of its own'],
])('%s', (url, answer) => {
  expect(routeAnswer(ingress('{}'), url)).toBe(answer);
});
