import type { Details } from './route-answer';
import { openReason, routeAnswer } from './route-answer';

const WEB = 'services: [{name: web, port: 80}]';
const API = 'services: [{name: api, port: http}]';

/** An IngressRoute at the entry point for HTTP. */
function route(name: string, match: string, rest = WEB, spec = ''): string {
  return `---
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: {name: ${name}, namespace: shop}
spec:
  entryPoints: [web]
  ${spec}
  routes: [{kind: Rule, match: '${match}', ${rest}}]
`;
}

function middleware(name: string, spec: string): string {
  return `---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata: {name: ${name}, namespace: shop}
spec: ${spec}
`;
}

const through = (...names: string[]) =>
  `middlewares: [${names.map((name) => `{name: ${name}}`).join(', ')}], ${WEB}`;

const HOST = 'Host(`a.example.com`)';
const NOT_FOUND = 'Traefik, by IngressRoutes answers 404';

const RULES: readonly (readonly [match: string, url: string, answer: string, details?: Details])[] =
  [
    [HOST, 'http://a.example.com/x', 'shop/web:80 /x'],
    [HOST, 'http://b.example.com/x', NOT_FOUND],
    [HOST, 'http://A.EXAMPLE.COM/x', 'shop/web:80 /x'],
    [HOST, 'http://a.example.com./x', 'shop/web:80 /x'],
    ['Host("a.example.com")', 'http://a.example.com/', 'shop/web:80 /'],
    ['Host(`a.example.com`, `b.example.com`)', 'http://b.example.com/', 'shop/web:80 /'],
    [`${HOST} || Host(\`b.example.com\`)`, 'http://b.example.com/', 'shop/web:80 /'],
    [`${HOST} && Path(\`/x\`)`, 'http://a.example.com/x', 'shop/web:80 /x'],
    [`${HOST} && Path(\`/x\`)`, 'http://a.example.com/x/', NOT_FOUND],
    [`${HOST} && PathPrefix(\`/x\`)`, 'http://a.example.com/xyz', 'shop/web:80 /xyz'],
    [`${HOST} && !PathPrefix(\`/x\`)`, 'http://a.example.com/xyz', NOT_FOUND],
    [`${HOST} && !(Path(\`/x\`) || Path(\`/y\`))`, 'http://a.example.com/z', 'shop/web:80 /z'],
    [`${HOST} || PathPrefix(\`/x\`) && Method(\`POST\`)`, 'http://c.org/x', NOT_FOUND],
    [
      `${HOST} || PathPrefix(\`/x\`) && Method(\`POST\`)`,
      'http://c.org/x',
      'shop/web:80 /x',
      { method: 'POST' },
    ],
    ['PathRegexp(`^/[0-9]+$`)', 'http://c.org/12', 'shop/web:80 /12'],
    ['PathRegexp(`^/[0-9]+$`)', 'http://c.org/a12', NOT_FOUND],
    ['HostRegexp(`^[a-z]+[.]example[.]com$`)', 'http://b.example.com/', 'shop/web:80 /'],
    ['HostRegexp(`^[a-z]+[.]example[.]com$`)', 'http://b2.example.com/', NOT_FOUND],
    [
      'Header(`X-Canary`, `yes`)',
      'http://c.org/',
      'shop/web:80 /',
      { headers: { 'x-canary': 'yes' } },
    ],
    ['Header(`X-Canary`, `yes`)', 'http://c.org/', NOT_FOUND],
    [
      'HeaderRegexp(`X-Canary`, `^y`)',
      'http://c.org/',
      'shop/web:80 /',
      { headers: { 'x-canary': 'yes' } },
    ],
    ['Query(`v`, `2`)', 'http://c.org/?v=2', 'shop/web:80 /'],
    ['Query(`v`, `2`)', 'http://c.org/?v=3', NOT_FOUND],
    ['Query(`v`)', 'http://c.org/?v=3', 'shop/web:80 /'],
    ['Query(`v=2`)', 'http://c.org/?v=2', 'shop/web:80 /'],
    ['ClientIP(`192.0.2.0/24`)', 'http://c.org/', `either: shop/web:80 /, ${NOT_FOUND}`],
    ['Host(`*.example.com`)', 'http://a.example.com/', `either: shop/web:80 /, ${NOT_FOUND}`],
    ['HostRegexp(`{name:[a-z]+}.org`)', 'http://c.org/', `either: shop/web:80 /, ${NOT_FOUND}`],
    ['Hosts(`c.org`)', 'http://c.org/', `either: shop/web:80 /, ${NOT_FOUND}`],
    ['Host(`c.org`', 'http://c.org/', `either: shop/web:80 /, ${NOT_FOUND}`],
    ['PathPrefix(`/x y`)', 'http://c.org/x%20y', 'shop/web:80 /x%20y'],
    [
      'PathPrefix(`/`)',
      'http://c.org/a/../b',
      'unknown: the proxy reads the path /a/../b in a way of its own',
    ],
  ];

for (const [match, url, answer, details] of RULES) {
  test(`${match}: ${url}`, () => {
    expect(routeAnswer(route('web', match), url, details)).toBe(answer);
  });
}

describe('priorities', () => {
  const wide = route('wide', `${HOST} && PathPrefix(\`/\`)`);
  test.each([
    ['the longer rule goes first', route('api', `${HOST} && PathPrefix(\`/api\`)`, API)],
    [
      'a priority goes before the length',
      route('api', 'PathPrefix(`/api`)', `priority: 99, ${API}`),
    ],
  ])('%s', (_, other) => {
    expect(routeAnswer(wide + other, 'http://a.example.com/api')).toBe('shop/api:http /api');
  });
  test('of equal ones nobody knows', () => {
    const other = route('api', `${HOST} && PathPrefix(\`/\`)`, API);
    expect(routeAnswer(wide + other, 'http://a.example.com/')).toBe(
      'either: shop/api:http /, shop/web:80 /',
    );
  });
});

const MIDDLEWARES: readonly (readonly [spec: string, url: string, answer: string])[] = [
  ['{stripPrefix: {prefixes: [/api]}}', 'http://a.example.com/api/x', 'shop/web:80 /x'],
  ['{stripPrefix: {prefixes: [/api]}}', 'http://a.example.com/api', 'shop/web:80 /'],
  ['{stripPrefix: {prefixes: [/api]}}', 'http://a.example.com/other', 'shop/web:80 /other'],
  ['{addPrefix: {prefix: /v1}}', 'http://a.example.com/x', 'shop/web:80 /v1/x'],
  ['{replacePath: {path: /y}}', 'http://a.example.com/x', 'shop/web:80 /y'],
  [
    '{replacePathRegex: {regex: "^/api/(.*)", replacement: "/v1/$1"}}',
    'http://a.example.com/api/x',
    'shop/web:80 /v1/x',
  ],
  [
    '{redirectScheme: {scheme: https, permanent: true}}',
    'http://a.example.com/x?y=1',
    '301 https://a.example.com/x?y=1',
  ],
  ['{redirectScheme: {scheme: http}}', 'http://a.example.com/x', 'shop/web:80 /x'],
  [
    '{redirectScheme: {scheme: https, port: "8443"}}',
    'http://a.example.com/',
    '302 https://a.example.com:8443/',
  ],
  [
    '{redirectRegex: {regex: "^http://a[.]example[.]com/(.*)", replacement: "https://b.org/${1}"}}',
    'http://a.example.com/x',
    '302 https://b.org/x',
  ],
  [
    '{redirectRegex: {regex: "^https://", replacement: "x"}}',
    'http://a.example.com/',
    'shop/web:80 /',
  ],
  ['{chain: {middlewares: [{name: strip}]}}', 'http://a.example.com/api/x', 'shop/web:80 /x'],
  ['{basicAuth: {secret: users}}', 'http://a.example.com/x', 'shop/web:80 /x'],
];

test.each(MIDDLEWARES)('Middleware %s: %s', (spec, url, answer) => {
  const yaml =
    route('web', HOST, through('own')) +
    middleware('own', spec) +
    middleware('strip', '{stripPrefix: {prefixes: [/api]}}');
  expect(routeAnswer(yaml, url)).toBe(answer);
});

test('Middlewares are passed in the order that they are written in', () => {
  const yaml =
    route('web', HOST, through('strip', 'add')) +
    middleware('strip', '{stripPrefix: {prefixes: [/api]}}') +
    middleware('add', '{addPrefix: {prefix: /v1}}');
  expect(routeAnswer(yaml, 'http://a.example.com/api/x')).toBe('shop/web:80 /v1/x');
});

test('what a Middleware that is in no file makes of a path is not known', () => {
  const yaml = route('web', HOST, through('elsewhere'));
  expect(routeAnswer(yaml, 'http://a.example.com/x')).toBe('shop/web:80 (path unknown)');
});

test('weights are shares, also of a TraefikService', () => {
  const services =
    'services: [{name: web, port: 80, weight: 3}, {name: both, kind: TraefikService, weight: 1}]';
  const both = `---
apiVersion: traefik.io/v1alpha1
kind: TraefikService
metadata: {name: both, namespace: shop}
spec: {weighted: {services: [{name: a, port: 80}, {name: b, port: 80}]}}
`;
  expect(routeAnswer(route('web', HOST, services) + both, 'http://a.example.com/')).toBe(
    'shares: 75% shop/web:80 /, 13% shop/a:80 /, 13% shop/b:80 /',
  );
});

test('a TraefikService that is in no file is not known', () => {
  const services = 'services: [{name: both, kind: TraefikService}]';
  expect(routeAnswer(route('web', HOST, services), 'http://a.example.com/')).toBe(
    'unknown: IngressRoute shop/web sends requests to TraefikService shop/both',
  );
});

test('TraefikServices that lead to each other come to an end', () => {
  const loop = `---
apiVersion: traefik.io/v1alpha1
kind: TraefikService
metadata: {name: loop, namespace: shop}
spec: {weighted: {services: [{name: loop, kind: TraefikService}, {name: loop, kind: TraefikService}]}}
`;
  const services = 'services: [{name: loop, kind: TraefikService}]';
  expect(routeAnswer(route('web', HOST, services) + loop, 'http://a.example.com/')).toContain(
    'TraefikService shop/loop',
  );
});

test('a Service of another namespace needs an option of Traefik', () => {
  const yaml = route('web', HOST, 'services: [{name: web, namespace: other, port: 80}]');
  expect(routeAnswer(yaml, 'http://a.example.com/')).toBe(`either: other/web:80 /, ${NOT_FOUND}`);
  expect(openReason(yaml, 'http://a.example.com/')).toBe(
    'Traefik takes a route to another namespace only with allowCrossNamespace',
  );
});

test('a route for HTTPS alone may get HTTP by a redirect of Traefik', () => {
  const yaml = route('web', HOST, WEB, 'tls: {}').replace('[web]', '[websecure]');
  expect(routeAnswer(yaml, 'https://a.example.com/')).toBe('shop/web:80 /');
  expect(routeAnswer(yaml, 'http://a.example.com/')).toBe(`either: shop/web:80 /, ${NOT_FOUND}`);
});

test('Ingresses of Traefik and IngressRoutes are compared with each other', () => {
  const ingress = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: site, namespace: shop}
spec:
  ingressClassName: traefik
  rules:
    - host: a.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: site, port: {number: 80}}}}]}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: traefik}
spec: {controller: traefik.io/ingress-controller}
`;
  const yaml = ingress + route('api', `${HOST} && PathPrefix(\`/api\`)`, API);
  expect(routeAnswer(yaml, 'http://a.example.com/x')).toBe('shop/site:80 /x');
  expect(routeAnswer(yaml, 'http://a.example.com/api')).toBe('shop/api:http /api');
});

describe('connections', () => {
  const stream = (kind: string, match: string, spec = '') => `---
apiVersion: traefik.io/v1alpha1
kind: ${kind}
metadata: {name: db, namespace: shop}
spec: {entryPoints: [db], ${spec} routes: [{${match} services: [{name: db, port: 5432}]}]}
`;
  const open = (answer: string, asked: string) =>
    `either: ${answer}, unknown: no route of Traefik, by IngressRoutes is for ${asked}`;
  test.each([
    ['IngressRouteTCP', 'match: "HostSNI(`*`)",', '', 'tcp://db.org:5432', 'tcp db.org:5432'],
    [
      'IngressRouteTCP',
      'match: "HostSNI(`db.org`)",',
      'tls: {},',
      'tls://db.org:5432',
      'tls db.org:5432',
    ],
    ['IngressRouteUDP', '', '', 'udp://db.org:53', 'udp db.org:53'],
  ])('%s %s', (kind, match, spec, url, asked) => {
    expect(routeAnswer(stream(kind, match, spec), url)).toBe(
      open('shop/db:5432 (path unknown)', asked),
    );
  });
  test('another server name is for no route', () => {
    const yaml = stream('IngressRouteTCP', 'match: "HostSNI(`db.org`)",', 'tls: {},');
    expect(routeAnswer(yaml, 'tls://other.org:5432')).toBe(
      'unknown: no route of Traefik, by IngressRoutes is for tls other.org:5432',
    );
  });
});

const SSH = `---
apiVersion: traefik.io/v1alpha1
kind: IngressRouteTCP
metadata: {name: ssh, namespace: shop}
spec:
  entryPoints: [ssh]
  routes: [{match: 'HostSNI(\`*\`)', services: [{name: ssh, port: 22}]}]
`;

test('an entry point of another name is none of the web where routes name that one', () => {
  const url = 'http://a.example.com/x';
  expect(routeAnswer(route('web', HOST) + SSH, url)).toBe('shop/web:80 /x');
  // Where nothing names it, the other one may have its port.
  const secure = route('web', HOST).replace('[web]', '[websecure]');
  expect(routeAnswer(secure + SSH, url)).toContain('either: ');
});
