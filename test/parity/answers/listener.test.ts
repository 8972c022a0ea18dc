import { answer } from '../../support/answers/answer';
import type { Asked } from '../../support/answers/asked';
import { servicesCalled, written } from '../../support/answers/written';

const SERVICES = servicesCalled('shop/x', 'shop/y', 'team/z');

const NAMESPACES = `
kind: Namespace
metadata: {name: shop, labels: {routes: open}}
---
kind: Namespace
metadata: {name: team}
`;

const gateway = (listeners: string, more = '') => `
---
kind: Gateway
metadata: {name: edge, namespace: infra}
spec:
  ${more}
  listeners: ${listeners}
`;

const route = (kind: string, name: string, parent: string, rest = '', service = 'x') => `
---
kind: ${kind}
metadata: {name: ${name}, namespace: shop}
spec:
  parentRefs: [${parent}]
  ${rest}
  rules: [{backendRefs: [{name: ${service}, port: 80}]}]
`;

const EDGE = '{name: edge, namespace: infra}';
const ALL = 'allowedRoutes: {namespaces: {from: All}}';

function ask(yaml: string, asked: Partial<Asked> = {}) {
  return answer([...written(yaml), ...SERVICES], {
    ...{ client: 'outside', protocol: 'http', port: 80, host: 'a.example.com' },
    ...asked,
  });
}

const to = (service: string, path = '/') => ({ backends: { [service]: 1 }, path });

describe('a listener takes routes', () => {
  test.each([
    ['', false],
    ['allowedRoutes: {namespaces: {from: Same}}', false],
    [ALL, true],
    [
      'allowedRoutes: {namespaces: {from: Selector, selector: {matchLabels: {routes: open}}}}',
      true,
    ],
    [
      'allowedRoutes: {namespaces: {from: Selector, selector: {matchLabels: {routes: shut}}}}',
      false,
    ],
    [
      'allowedRoutes: {namespaces: {from: Selector, selector: {matchLabels: {kubernetes.io/metadata.name: shop}}}}',
      true,
    ],
    ['allowedRoutes: {namespaces: {from: All}, kinds: [{kind: GRPCRoute}]}', false],
    ['allowedRoutes: {namespaces: {from: All}, kinds: [{kind: HTTPRoute}]}', true],
  ])('by %s: %s', (allowed, isTaken) => {
    const listener = `[{name: http, port: 80, protocol: HTTP${allowed && ', '}${allowed}}]`;
    const yaml = NAMESPACES + gateway(listener) + route('HTTPRoute', 'r', EDGE);
    expect(ask(yaml)).toEqual(isTaken ? to('shop/x:80') : 'not found');
  });

  test.each([
    ['{name: edge, namespace: infra, sectionName: http}', true],
    ['{name: edge, namespace: infra, sectionName: gone}', false],
    ['{name: edge, namespace: infra, port: 80}', true],
    ['{name: edge, namespace: infra, port: 81}', false],
    ['{name: edge, namespace: infra, sectionName: http, port: 81}', false],
    ['{name: edge}', false],
  ])('of the parentRef %s: %s', (parent, isTaken) => {
    const yaml = gateway(`[{name: http, port: 80, protocol: HTTP, ${ALL}}]`);
    const ending = ask(yaml + route('HTTPRoute', 'r', parent));
    expect(ending).toEqual(isTaken ? to('shop/x:80') : 'not found');
  });
});

// the examples of spec.hostnames of an HTTPRoute
test.each([
  ['test.example.com', '[]', 'test.example.com', true],
  ['test.example.com', '["*.example.com"]', 'test.example.com', true],
  ['test.example.com', '["*.example.com"]', 'foo.example.com', false],
  ['"*.example.com"', '[foo.test.example.com]', 'foo.test.example.com', true],
  ['"*.example.com"', '["*.example.com"]', 'foo.test.example.com', true],
  ['"*.example.com"', '[example.com]', 'example.com', false],
  ['"*.example.com"', '[test.example.com, test.example.net]', 'test.example.net', false],
])('a listener for %s with a route for %s takes %s: %s', (hostname, hostnames, host, isTaken) => {
  const yaml =
    gateway(`[{name: http, port: 80, protocol: HTTP, hostname: ${hostname}, ${ALL}}]`) +
    route('HTTPRoute', 'r', EDGE, `hostnames: ${hostnames}`);
  expect(ask(yaml, { host })).toEqual(isTaken ? to('shop/x:80') : 'not found');
});

test('whether a less specific listener helps out is left open', () => {
  const yaml =
    gateway(
      `[{name: one, port: 80, protocol: HTTP, hostname: a.example.com, ${ALL}}, {name: all, port: 80, protocol: HTTP, ${ALL}}]`,
    ) + route('HTTPRoute', 'r', '{name: edge, namespace: infra, sectionName: all}');
  expect(ask(yaml, { host: 'b.example.com' })).toEqual(to('shop/x:80'));
  expect(ask(yaml)).toEqual({ oneOf: ['not found', to('shop/x:80')] });
});

describe('a ListenerSet', () => {
  const set = (port: number) => `
---
kind: ListenerSet
metadata: {name: more, namespace: shop}
spec:
  parentRef: ${EDGE}
  listeners: [{name: own, port: ${port}, protocol: HTTP, hostname: a.example.com}]
`;
  const parent = (allowed: string) =>
    gateway(`[{name: http, port: 80, protocol: HTTP, hostname: a.example.com, ${ALL}}]`, allowed);
  const own = route('HTTPRoute', 'r', '{kind: ListenerSet, name: more}');

  test.each([
    ['', 'no connection'],
    ['allowedListeners: {namespaces: {from: None}}', 'no connection'],
    ['allowedListeners: {namespaces: {from: Same}}', 'no connection'],
    ['allowedListeners: {namespaces: {from: All}}', to('shop/x:80')],
    [
      'allowedListeners: {namespaces: {from: Selector, selector: {matchLabels: {routes: open}}}}',
      to('shop/x:80'),
    ],
  ])('is allowed by %s: %j', (allowed, ending) => {
    expect(ask(NAMESPACES + parent(allowed) + set(8080) + own, { port: 8080 })).toEqual(ending);
  });

  test('gets no route of its Gateway', () => {
    const all = parent('allowedListeners: {namespaces: {from: All}}') + set(8080);
    expect(ask(all + route('HTTPRoute', 'r', EDGE), { port: 8080 })).toBe('not found');
  });

  test('gives way to a listener of its Gateway', () => {
    const all = parent('allowedListeners: {namespaces: {from: All}}') + set(80);
    expect(ask(all + own)).toBe('not found');
  });
});

describe('gRPC', () => {
  const listeners = gateway(`[{name: http, port: 80, protocol: HTTP, ${ALL}}]`);
  const grpc = (name: string, matches: string, service: string, hosts = '[]') =>
    route('GRPCRoute', name, EDGE, `hostnames: ${hosts}`, service).replace(
      '{backendRefs',
      `{matches: ${matches}, backendRefs`,
    );

  test.each([
    ['/shop.Cart/Add', 'shop/y:80'],
    ['/shop.Cart/Get', 'shop/x:80'],
    ['/shop.Other/Add', undefined],
    ['/shop.cart/Add', undefined],
  ])('%s goes to the longest service and method: %s', (path, service) => {
    const yaml =
      listeners +
      grpc('a', '[{method: {service: shop.Cart}}]', 'x') +
      grpc('b', '[{method: {service: shop.Cart, method: Add}}]', 'y');
    const ending = ask(yaml, { protocol: 'grpc', path, method: 'POST' });
    expect(ending).toEqual(service ? to(service, path) : 'not found');
  });

  test('a GRPCRoute excludes a later HTTPRoute for its host, and no other', () => {
    const yaml =
      listeners +
      grpc('a', '[]', 'x', '[a.example.com]') +
      route('HTTPRoute', 'b', EDGE, 'hostnames: ["*.example.com"]', 'y') +
      route('HTTPRoute', 'c', EDGE, 'hostnames: [b.example.org]', 'y');
    expect(ask(yaml, { host: 'b.example.com' })).toBe('not found');
    expect(ask(yaml, { host: 'b.example.org' })).toEqual(to('shop/y:80'));
  });

  test('no backend is an error of gRPC', () => {
    const yaml = listeners + grpc('a', '[]', 'gone');
    expect(ask(yaml, { protocol: 'grpc', path: '/a.B/C' })).toBe('unavailable');
  });
});

describe('streams', () => {
  const listeners = gateway(
    `[{name: tls, port: 8443, protocol: TLS, tls: {mode: Passthrough}, ${ALL}}, {name: tcp, port: 5432, protocol: TCP, ${ALL}}]`,
  );

  test.each([
    ['a.example.com', 'shop/x:80'],
    ['b.example.com', 'shop/y:80'],
    ['example.com', undefined],
  ])('TLS for %s leads to %s', (host, service) => {
    const yaml =
      listeners +
      route('TLSRoute', 'b', EDGE, 'hostnames: [a.example.com]', 'x') +
      route('TLSRoute', 'a', EDGE, 'hostnames: ["*.example.com"]', 'y');
    const ending = ask(yaml, { protocol: 'tls', port: 8443, host });
    expect(ending).toEqual(service ? to(service, '') : 'no connection');
  });

  test('TCP leads to the first route by name', () => {
    const yaml = listeners + route('TCPRoute', 'b', EDGE, '', 'y') + route('TCPRoute', 'a', EDGE);
    expect(ask(yaml, { protocol: 'tcp', port: 5432 })).toEqual(to('shop/x:80', ''));
    expect(ask(yaml, { protocol: 'udp', port: 5432 })).toBe('no connection');
  });
});

test.each<[Asked['client'], string, number, unknown]>([
  ['pod', 'z.team.svc.cluster.local', 80, to('team/z:80')],
  ['pod', 'z.team.svc', 80, to('team/z:80')],
  ['pod', 'z.team.svc', 81, 'no connection'],
  ['outside', 'z.team.svc', 80, 'no connection'],
])('a client %s asks %s:%d: %j', (client, host, port, ending) => {
  expect(ask('', { client, host, port })).toEqual(ending);
});
