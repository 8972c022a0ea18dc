import { askedText, turnText } from '../../../lib/report/diff/diff';
import { compareNetworks } from '../../../lib/ways/compare/compare';
import { networkOf } from '../../support/network';
import {
  FILLED_IN,
  TLS_GATEWAY,
  TWO_LISTENERS,
  VERSION_ONE,
  atListener,
  backend,
  filledIn,
  tlsRoute,
} from './gateways';

const GATEWAY = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: a
  listeners: [{ name: http, port: 80, protocol: HTTP }, { name: dns, port: 53, protocol: UDP }]
`;
const CLASS = `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
`;
const OTHER_GATEWAY = GATEWAY.replace('name: edge', 'name: inner');

const SERVICES = ['web', 'api', 'none']
  .map(
    (name) => `
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { selector: { app: ${name} }, ports: [{ name: http, port: 80 }, { name: dns, port: 53, protocol: UDP }] }
---
apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop, labels: { app: ${name} } }
spec: { containers: [{ name: a, image: a }] }
`,
  )
  .join('---');

const route = (name: string, to: string, more = '', kind = 'HTTPRoute', gateway = 'edge') => `
apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: { name: ${name}, namespace: shop }
spec: { parentRefs: [{ name: ${gateway} }], ${more}rules: [{ backendRefs: [${backend(to).join(', ')}] }] }
`;

const udpRoute = (port: number) => `
apiVersion: gateway.networking.k8s.io/v1alpha2
kind: UDPRoute
metadata: { name: names, namespace: shop }
spec: { parentRefs: [{ name: edge }], rules: [{ backendRefs: [{ name: web, port: ${port} }] }] }
`;

const ingress = (name: string, to: string, host = '', annotations = '') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop, annotations: { ${annotations} } }
spec:
  ingressClassName: nginx
  rules: [{ ${host}http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: ${to}, port: { name: http } } } }] } }]
`;

const CANARY =
  'nginx.ingress.kubernetes.io/canary: "true", nginx.ingress.kubernetes.io/canary-by-header: X-Canary';

const proxy = (to: string, host: string, team = '') => `
apiVersion: projectcontour.io/v1
kind: HTTPProxy
metadata: { name: ${host.slice(0, 1)}, namespace: shop, labels: { team: "${team}" } }
spec: { virtualhost: { fqdn: ${host} }, routes: [{ services: [{ name: ${to}, port: 80 }] }] }
`;

const calico = (action: string) => `
apiVersion: crd.projectcalico.org/v1
kind: GlobalNetworkPolicy
metadata: { name: rest }
spec: { selector: all(), types: [Ingress], ingress: [{ action: ${action} }] }
`;

/** What differs, in lines; both sides have the Gateways and the Services too. */
function changes(old: readonly string[], now: readonly string[]): string[] {
  const [before, after] = [old, now].map((those) => ({
    network: networkOf([GATEWAY, OTHER_GATEWAY, CLASS, SERVICES, ...those].join('---')),
  })) as [{ network: ReturnType<typeof networkOf> }, { network: ReturnType<typeof networkOf> }];
  return compareNetworks({ old: before, now: after }).changes.map(
    (one) => `${one.kind}: ${askedText(one)}: ${turnText(one)}`,
  );
}

const [A, B] = ['host: a.example.com, ', 'host: b.example.com, '];
const HOST = 'hostnames: [a.example.com], ';
const ELSE = 'hostnames: ["*.example.com"], ';

const CASES: readonly (readonly [string, string[], string[], string[]])[] = [
  [
    'a host that gets a route before what takes every host is opened',
    [route('rest', 'none')],
    [route('rest', 'none'), route('shop', 'web', HOST)],
    [
      'opened: GET http://a.example.com/ from outside: Pod shop/none:80 (as for any other host) before, Pod shop/web:80 now',
    ],
  ],
  [
    'and one whose route goes is closed',
    [ingress('rest', 'none'), ingress('shop', 'web', 'host: a.example.com, ')],
    [ingress('rest', 'none')],
    [
      'closed: GET https://a.example.com/ from outside: Pod shop/web:80 before, Pod shop/none:80 (as for any other host) now',
    ],
  ],
  [
    'a host before a wildcard that names its domain is led elsewhere',
    [route('rest', 'none', ELSE)],
    [route('rest', 'none', ELSE), route('shop', 'web', HOST)],
    [
      'led elsewhere: GET http://a.example.com/ from outside: Pod shop/none:80 before, Pod shop/web:80 now',
    ],
  ],
  [
    'what takes every host, led elsewhere, is led elsewhere',
    [route('rest', 'none')],
    [route('rest', 'web')],
    [
      'led elsewhere: GET http://any.invalid/ from outside: Pod shop/none:80 before, Pod shop/web:80 now',
    ],
  ],
  [
    'datagrams do not come to a port for TCP that a route of HTTP leads to',
    [route('shop', 'web', HOST), udpRoute(53)],
    [route('shop', 'web', HOST), udpRoute(80)],
    [
      'broken: udp any.invalid:53 from outside: Pod shop/web:53 before, Service shop/web has no UDP port 80 now',
    ],
  ],
  [
    'a canary by a header leads no request that lacks it',
    [ingress('shop', 'web'), ingress('canary', 'api', '', CANARY)],
    [ingress('shop', 'web')],
    [
      'led elsewhere: GET https://any.invalid/ with x-canary: always from outside: Pod shop/api:80 before, Pod shop/web:80 now',
    ],
  ],
  [
    'a canary gets a part of all that goes to the Service of its path, at other hosts too',
    [ingress('shop', 'web', A), ingress('canary', 'api', A, CANARY), ingress('other', 'web', B)],
    [ingress('shop', 'none', A), ingress('canary', 'api', A, CANARY), ingress('other', 'web', B)],
    [
      'led elsewhere: GET https://a.example.com/ from outside: Pod shop/web:80 before, Pod shop/none:80 now',
      'led elsewhere: GET https://b.example.com/ with x-canary: always from outside: Pod shop/api:80 before, Pod shop/web:80 now',
    ],
  ],
  [
    'a call of gRPC for a host of an Ingress is not for a Gateway that takes every host',
    [ingress('shop', 'web', A)],
    [ingress('shop', 'web', A), route('calls', 'api', '', 'GRPCRoute')],
    [
      'opened: POST grpc://any.invalid/any.Service/Any from outside: nothing before, Pod shop/api:80 now',
      'untold: GET http://any.invalid/ from outside: nothing before, unknown (several ways are possible) now',
    ],
  ],
  [
    'of an HTTPRoute and a GRPCRoute that are called alike nothing says which one is taken',
    [route('shop', 'web', HOST)],
    [route('shop', 'web', HOST), route('shop', 'api', HOST, 'GRPCRoute')],
    [
      'untold: GET http://a.example.com/ from outside: Pod shop/web:80 before, unknown (several ways are possible) now',
      'untold: POST grpc://a.example.com/any.Service/Any from outside: Pod shop/web:80 before, Pod shop/api:80 or Pod shop/web:80 now',
    ],
  ],
  [
    'a GRPCRoute that an HTTPRoute excluded is taken once that is gone',
    [route('a', 'web', HOST), route('b', 'api', '', 'GRPCRoute')],
    [route('b', 'api', '', 'GRPCRoute')],
    [
      'opened: POST grpc://any.invalid/any.Service/Any from outside: nothing before, Pod shop/api:80 now',
      'closed: POST grpc://a.example.com/any.Service/Any from outside: Pod shop/web:80 before, Pod shop/api:80 (as for any other host) now',
      'untold: GET http://a.example.com/ from outside: Pod shop/web:80 before, unknown (several ways are possible) now',
      'untold: GET http://any.invalid/ from outside: nothing before, unknown (several ways are possible) now',
    ],
  ],
  [
    'a rewrite of all paths to one of them is told by a path that it changes',
    [
      route('shop', 'web', HOST).replace(
        'rules: [{ ',
        'rules: [{ filters: [{ type: URLRewrite, urlRewrite: { path: { type: ReplaceFullPath, replaceFullPath: / } } }], ',
      ),
    ],
    [route('shop', 'web', HOST)],
    [
      'led elsewhere: GET http://a.example.com/any from outside: Pod shop/web:80 before, Pod shop/web:80 with a change behind it now',
    ],
  ],
  [
    'what either takes no connection or has no backend for it leads nowhere, whichever it is',
    [TLS_GATEWAY, tlsRoute('shop', 'web', 'name: tls, sectionName: one')],
    [TLS_GATEWAY, tlsRoute('shop', 'web=0', 'name: tls, sectionName: any')],
    [
      'broken: tls a.example.com:8443 from outside: Pod shop/web:80 before, the Gateway closes the connection for TLSRoute shop/shop now',
    ],
  ],
  [
    'of a path / and a call that names no service nothing says which goes before',
    [
      TWO_LISTENERS,
      atListener('HTTPRoute', 'shop', 'web', ''),
      atListener('GRPCRoute', 'calls', 'api', VERSION_ONE),
    ],
    [
      TWO_LISTENERS,
      atListener('HTTPRoute', 'shop', 'api', ''),
      atListener('GRPCRoute', 'calls', 'api', VERSION_ONE),
    ],
    [
      'led elsewhere: GET http://any.example.com/ from outside: Pod shop/web:80 before, Pod shop/api:80 now',
      'untold: GET http://any.example.com/ with x-version: 1 from outside: Pod shop/api:80 or Pod shop/web:80 before, Pod shop/api:80 now',
    ],
  ],
  [
    'the name of a certificate, which is filled in later, does not say which routes are taken',
    [filledIn('')],
    [filledIn(''), route('shop', 'web', FILLED_IN, 'HTTPRoute', 'secure')],
    ['opened: GET https://a.${domain}/ from outside: nothing before, Pod shop/web:80 now'],
  ],
  [
    'a host of a listener does',
    [filledIn('hostname: "*.${DOMAIN}", ')],
    [filledIn('hostname: "*.${DOMAIN}", '), route('shop', 'web', FILLED_IN, 'HTTPRoute', 'secure')],
    [
      'untold: GET https://a.${domain}/ from outside: nothing before, unknown (several ways are possible) now',
    ],
  ],
  [
    'what is not evaluated cannot be told, unless it is written alike',
    [proxy('web', 'a.example.com'), proxy('same', 'b.example.com', 'before'), calico('Deny')],
    [proxy('api', 'a.example.com'), proxy('same', 'b.example.com', 'after'), calico('Allow')],
    [
      'untold: connections that are ruled by GlobalNetworkPolicy rest from any client: unknown (no GlobalNetworkPolicy is evaluated) before, unknown (no GlobalNetworkPolicy is evaluated) with a change behind it now',
      'untold: a.example.com by HTTPProxy shop/a from outside: unknown (no HTTPProxy is evaluated) before, unknown (no HTTPProxy is evaluated) with a change behind it now',
    ],
  ],
  [
    'an end that two Gateways have is named once, with its largest share',
    [route('shop', 'web', HOST), route('inner', 'web=1 api=1', HOST, 'HTTPRoute', 'inner')],
    [route('shop', 'web', HOST), route('inner', 'web=1 none=1', HOST, 'HTTPRoute', 'inner')],
    [
      'led elsewhere: GET http://a.example.com/ from outside: 50 % Pod shop/api:80, 100 % Pod shop/web:80 before, 50 % Pod shop/none:80, 100 % Pod shop/web:80 now',
    ],
  ],
  [
    'what is led to a Service that is in none of the files is opened, and its port has a name',
    [],
    [route('shop', 'gone', HOST), ingress('shop', 'gone', 'host: b.example.com, ')],
    [
      'opened: GET http://a.example.com/ from outside: nothing before, Service shop/gone:80 (which is in none of the files) now',
      'opened: GET https://b.example.com/ from outside: nothing before, Service shop/gone:http (which is in none of the files) now',
    ],
  ],
];

test.each(CASES)('%s', (_, old, now, expected) => {
  expect(changes(old, now)).toEqual(expected);
});
