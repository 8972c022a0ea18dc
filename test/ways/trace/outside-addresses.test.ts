import { outsideNames } from '../../../lib/ways/trace/outside-addresses';
import { networkOf } from '../../support/network';

const PREFIX = 'external-dns.alpha.kubernetes.io/';
const DNS = `{${PREFIX}hostname: a.example.com}`;

function service(name: string, more: string, annotations = '{}'): string {
  return `---
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: edge, annotations: ${annotations}}
spec: {type: LoadBalancer, selector: {app.kubernetes.io/name: ingress-nginx}, ports: [{port: 443}]${more}
`;
}

function ingress(more = '', annotations = '{}'): string {
  return `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop, annotations: ${annotations}}
spec:
  ingressClassName: nginx
  rules:
    - host: A.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
${more}`;
}

function gateway(more: string, annotations = '{}'): string {
  return `---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: public, namespace: shop, annotations: ${annotations}}
spec:
  gatewayClassName: envoy
  listeners: [{name: http, port: 80, protocol: HTTP, hostname: a.example.com}]
${more}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: public}]
  rules: [{backendRefs: [{name: web, port: 80}]}]
`;
}

const POOL = `---
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: {name: pool, namespace: metallb-system}
spec: {addresses: [192.0.2.0/28]}
---
apiVersion: metallb.io/v1beta1
kind: L2Advertisement
metadata: {name: pool, namespace: metallb-system}
`;

const status = (address: string) => `}
status: {loadBalancer: {ingress: [${address}]}}`;
const asking = (ip: string) => `{metallb.io/loadBalancerIPs: ${ip}}`;
const NOT_GIVEN = 'its address is not in the checked files';

const ROWS: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'a Service whose load balancer has an address',
    service('web', status('{ip: 192.0.2.1}'), DNS),
    ['192.0.2.1'],
    [],
  ],
  [
    'a Service whose load balancer has a name',
    service('web', status('{hostname: lb.example.net}'), DNS),
    ['lb.example.net'],
    [],
  ],
  [
    'a Service of which nothing is known',
    service('web', '}', DNS),
    [],
    [`Service edge/web: ${NOT_GIVEN}`],
  ],
  [
    'a Service with external IPs',
    service('web', ', externalIPs: [198.51.100.7]}', DNS),
    ['198.51.100.7'],
    [],
  ],
  [
    'a Service with a target that is written',
    service(
      'web',
      status('{ip: 192.0.2.1}'),
      `{${PREFIX}hostname: a.example.com, ${PREFIX}target: "203.0.113.9, 2001:DB8::9"}`,
    ),
    ['2001:db8::9', '203.0.113.9'],
    [],
  ],
  [
    'the Service of the controller, by an address that it requests',
    `${service('nginx', '}', asking('192.0.2.3'))}${POOL}${ingress()}`,
    ['192.0.2.3'],
    [],
  ],
  [
    'an address that no pool has',
    `${service('nginx', '}', asking('192.0.2.99'))}${POOL}${ingress()}`,
    [],
    ['ingress-nginx of class nginx: no IPAddressPool in the checked files has the address'],
  ],
  [
    'an Ingress, as the cluster shows it',
    `${service('nginx', status('{ip: 192.0.2.1}'))}${ingress('status: {loadBalancer: {ingress: [{ip: 192.0.2.2}]}}')}`,
    ['192.0.2.2'],
    [],
  ],
  [
    'an Ingress with a target',
    `${service('nginx', status('{ip: 192.0.2.1}'))}${ingress('', `{${PREFIX}target: proxy.example.net}`)}`,
    ['proxy.example.net'],
    [],
  ],
  [
    'an Ingress whose controller is elsewhere',
    ingress(),
    [],
    [`ingress-nginx of class nginx: ${NOT_GIVEN}`],
  ],
  [
    'a Gateway with addresses',
    gateway('  addresses: [{value: 192.0.2.4}, {value: "2001:db8:0::4"}]'),
    ['192.0.2.4', '2001:db8::4'],
    [],
  ],
  [
    'a Gateway that has other addresses than it asked for',
    gateway('  addresses: [{value: 192.0.2.4}]\nstatus: {addresses: [{value: 192.0.2.5}]}'),
    ['192.0.2.5'],
    [],
  ],
  ['a Gateway', gateway(''), [], [`Gateway shop/public: ${NOT_GIVEN}`]],
  [
    'a Gateway with a target',
    gateway('  addresses: [{value: 192.0.2.4}]', `{${PREFIX}target: 203.0.113.9}`),
    ['203.0.113.9'],
    [],
  ],
  [
    'a Gateway and a Service',
    `${gateway('  addresses: [{value: 192.0.2.4}]')}${service('web', '}', DNS)}`,
    ['192.0.2.4'],
    [`Service edge/web: ${NOT_GIVEN}`],
  ],
];

test.each(ROWS)('%s', (_, yaml, targets, open) => {
  const names = outsideNames(networkOf(yaml));
  expect(names.map(({ name, targets: found, open: left }) => [name, found, left])).toEqual([
    ['a.example.com', targets, open],
  ]);
});

test('a name has its place', () => {
  const [name] = outsideNames(networkOf(service('web', '}', DNS)));
  expect(name?.answers).toEqual(['Service edge/web']);
  expect(name?.places.map(({ field }) => field)).toEqual([
    `metadata.annotations["${PREFIX}hostname"]`,
  ]);
});
