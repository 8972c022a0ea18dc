import { Scheme } from '../../../lib/ways/ask/request';
import type { Request } from '../../../lib/ways/ask/request';
import { ClientKind } from '../../../lib/ways/ask/client';
import type { Lead } from '../../../lib/ways/ask/lead';
import type { Chain } from '../../../lib/ways/chain/chain';
import { endingIn } from '../../../lib/ways/chain/chain';
import { HopKind } from '../../../lib/ways/chain/hop';
import { Verdict } from '../../../lib/ways/chain/verdict';
import { routed } from '../../../lib/ways/routes/route-request';
import { networkOf } from '../../support/network';

/** Ends at the Service that a route leads to. */
function onward({ namespace, service, port, path = '' }: Lead): Chain {
  const what = `${namespace}/${service}:${port} ${path}`;
  return endingIn({ kind: HopKind.END, verdict: Verdict.GIVEN, what, places: [] });
}

function requestFor(url: string, headers: Record<string, string> = {}): Request {
  const { protocol, hostname, port, pathname } = new URL(url);
  const scheme = protocol === 'https:' ? Scheme.HTTPS : Scheme.HTTP;
  return {
    from: { kind: ClientKind.INTERNET },
    ...{ scheme, host: hostname, path: pathname, method: 'GET', query: [] },
    port: Number(port) || (scheme === Scheme.HTTPS ? 443 : 80),
    headers: new Map(Object.entries(headers)),
  };
}

function textOf({ hops, fork }: Chain): string {
  const last = hops.at(-1);
  if (!fork) return last?.to?.redirect?.url ?? last?.what ?? '';
  const branches = fork.branches.map(({ chain, share }) =>
    `${share ?? ''} ${textOf(chain)}`.trim(),
  );
  return `${fork.kind}: ${branches.join(', ')}`;
}

const NGINX = `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
`;

function ingress(
  name: string,
  path: string,
  pathType: string,
  more = '',
  annotations = '{}',
): string {
  return `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: ${name}, namespace: shop, annotations: ${annotations}}
spec:
  ingressClassName: nginx
  ${more}
  rules:
    - host: a.example.com
      http:
        paths:
          - {path: ${JSON.stringify(path)}, pathType: ${pathType}, backend: {service: {name: ${name}, port: {number: 80}}}}
`;
}

const TLS = 'tls: [{hosts: [a.example.com], secretName: cert}]';
const CANARY =
  '{nginx.ingress.kubernetes.io/canary: "true", nginx.ingress.kubernetes.io/canary-weight: "30"}';
const REGEX = '{nginx.ingress.kubernetes.io/use-regex: "true"}';
const REWRITE = '{nginx.ingress.kubernetes.io/rewrite-target: "/$1"}';

describe('ingress-nginx', () => {
  test.each([
    [
      'a prefix takes what is below it',
      [ingress('web', '/api', 'Prefix')],
      '/api/x',
      'shop/web:80 /api/x',
    ],
    [
      'a prefix takes whole elements',
      [ingress('web', '/api', 'Prefix')],
      '/apis',
      'ingress-nginx answers 404',
    ],
    [
      'the longer prefix wins',
      [ingress('web', '/', 'Prefix'), ingress('api', '/api', 'Prefix')],
      '/api/x',
      'shop/api:80 /api/x',
    ],
    [
      'an exact path wins',
      [ingress('web', '/api', 'Prefix'), ingress('api', '/api', 'Exact')],
      '/api',
      'shop/api:80 /api',
    ],
    ['TLS redirects', [ingress('web', '/', 'Prefix', TLS)], '/cart/', 'https://a.example.com/cart'],
    [
      'a canary gets its share',
      [ingress('web', '/', 'Prefix'), ingress('next', '/', 'Prefix', '', CANARY)],
      '/',
      'shares: 0.7 shop/web:80 /, 0.3 shop/next:80 /',
    ],
    [
      'a rewrite changes the path',
      [ingress('web', '/api/(.*)', 'ImplementationSpecific', '', REWRITE)],
      '/api/x',
      'shop/web:80 /x',
    ],
    [
      'among expressions, the prefix / stands before the exact one',
      [ingress('web', '/', 'Exact', '', REGEX), ingress('api', '/', 'Prefix', '', REGEX)],
      '/',
      'shop/api:80 /',
    ],
    [
      'what lacks the slash of an exact path is redirected',
      [ingress('web', '/api/', 'Exact')],
      '/api',
      'http://a.example.com/api/',
    ],
    [
      'look-around is not known',
      [ingress('web', '/(?!api)', 'ImplementationSpecific', '', REWRITE)],
      '/x',
      'either: shop/web:80, ingress-nginx answers 404',
    ],
    [
      'of two Ingresses with one path nobody knows which is older',
      [ingress('web', '/', 'Prefix'), ingress('api', '/', 'Prefix')],
      '/',
      'either: shop/web:80 /, shop/api:80 /',
    ],
  ])('%s', (_, documents, path, expected) => {
    const network = networkOf([NGINX, ...documents].join('\n'));
    const [answer] = routed(network, requestFor(`http://a.example.com${path}`), onward);
    expect(answer && textOf(answer.chain)).toBe(expected);
  });
});

const GATEWAY = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: public, namespace: shop}
spec:
  gatewayClassName: any
  listeners:
    - {name: http, port: 80, protocol: HTTP}
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
`;

function route(name: string, hostname: string, rules: string): string {
  return `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}, namespace: shop}
spec:
  parentRefs: [{name: public}]
  hostnames: ["${hostname}"]
  rules: ${rules}
`;
}

const TO_WEB = 'backendRefs: [{name: web, port: 80}]';
const TO_API = 'backendRefs: [{name: api, port: 80}]';

describe('a Gateway', () => {
  test.each([
    [
      'a rule without matches takes all',
      [route('a', '*.example.com', `[{${TO_WEB}}]`)],
      '/x',
      'shop/web:80 /x',
    ],
    [
      'the more specific host wins over the longer path',
      [
        route('a', '*.example.com', `[{matches: [{path: {type: Exact, value: /x}}], ${TO_API}}]`),
        route('b', 'a.example.com', `[{${TO_WEB}}]`),
      ],
      '/x',
      'shop/web:80 /x',
    ],
    [
      'weights are shares',
      [
        route(
          'a',
          'a.example.com',
          '[{backendRefs: [{name: web, port: 80, weight: 3}, {name: api, port: 80}]}]',
        ),
      ],
      '/',
      'shares: 0.75 shop/web:80 /, 0.25 shop/api:80 /',
    ],
    [
      'weights that a Rollout writes are not known',
      [
        route('a', 'a.example.com', '[{backendRefs: [{name: web, port: 80, weight: 0}]}]'),
        `---\n{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: web, namespace: shop}, spec: {strategy: {canary: {stableService: web, trafficRouting: {plugins: {argoproj-labs/gatewayAPI: {httpRoute: a}}}}}}}`,
      ],
      '/',
      'the weights of HTTPRoute shop/a are written by Rollout shop/web',
    ],
    [
      'a Service that is in none of the files may be there',
      [route('a', 'a.example.com', '[{backendRefs: [{name: gone, port: 80}]}]')],
      '/',
      'shop/gone:80 /',
    ],
    [
      'a redirect ends the chain',
      [
        route(
          'a',
          'a.example.com',
          '[{filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}]}]',
        ),
      ],
      '/x',
      'https://a.example.com/x',
    ],
    [
      'a prefix is replaced',
      [
        route(
          'a',
          'a.example.com',
          `[{matches: [{path: {value: /old}}], filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}], ${TO_WEB}}]`,
        ),
      ],
      '/old/x',
      'shop/web:80 /x',
    ],
    [
      'an expression has no place among the others',
      [
        route(
          'a',
          'a.example.com',
          `[{matches: [{path: {type: RegularExpression, value: "/x.*"}}], ${TO_API}}, {${TO_WEB}}]`,
        ),
      ],
      '/xy',
      'either: shop/api:80 /xy, shop/web:80 /xy',
    ],
  ])('%s', (_, documents, path, expected) => {
    const network = networkOf([GATEWAY, ...documents].join('\n'));
    const [answer] = routed(network, requestFor(`http://a.example.com${path}`), onward);
    expect(answer && textOf(answer.chain)).toBe(expected);
  });
});

const TRAEFIK = NGINX.replace('k8s.io/ingress-nginx', 'traefik.io/ingress-controller');

describe('Traefik', () => {
  test.each([
    [
      'the longer rule wins',
      [ingress('web', '/', 'Prefix'), ingress('api', '/api', 'Prefix')],
      '/api',
      'shop/api:80 /api',
    ],
    [
      'beginnings are compared sign by sign',
      [ingress('web', '/api', 'Prefix')],
      '/apis',
      'shop/web:80 /apis',
    ],
    [
      'an exact path loses to a prefix, whose rule is longer',
      [ingress('web', '/api', 'Prefix'), ingress('api', '/api', 'Exact')],
      '/api',
      'shop/web:80 /api',
    ],
  ])('%s', (_, documents, path, expected) => {
    const network = networkOf([TRAEFIK, ...documents].join('\n'));
    const [answer] = routed(network, requestFor(`http://a.example.com${path}`), onward);
    expect(answer && textOf(answer.chain)).toBe(expected);
  });
});
