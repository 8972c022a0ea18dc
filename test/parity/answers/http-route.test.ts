import { answer } from '../../support/answers/answer';
import type { Asked } from '../../support/answers/asked';
import { changedPath } from '../../support/answers/path-changes';
import { servicesCalled, written } from '../../support/answers/written';

const GATEWAY = `
kind: Gateway
metadata: {name: edge, namespace: infra}
spec:
  listeners:
  - {name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
`;

const route = (name: string, hostnames: string, rules: string) => `
---
kind: HTTPRoute
metadata: {name: ${name}, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: infra}]
  hostnames: ${hostnames}
  rules: ${rules}
`;

const to = (name: string) => `backendRefs: [{name: ${name}, port: 80}]`;

function ask(yaml: string, asked: Partial<Asked>) {
  const services = servicesCalled('shop/x', 'shop/y', 'shop/z', 'infra/far');
  return answer([...written(yaml), ...services], {
    ...{ client: 'outside', protocol: 'http', port: 80, host: 'a.example.com', path: '/' },
    ...asked,
  });
}

const backend = (name: string, path: string) => ({ backends: { [`shop/${name}:80`]: 1 }, path });

// the table of the specification
test.each([
  ['/foo/bar', '/foo', '/xyz', '/xyz/bar'],
  ['/foo/bar', '/foo', '/xyz/', '/xyz/bar'],
  ['/foo/bar', '/foo/', '/xyz', '/xyz/bar'],
  ['/foo/bar', '/foo/', '/xyz/', '/xyz/bar'],
  ['/foo', '/foo', '/xyz', '/xyz'],
  ['/foo/', '/foo', '/xyz', '/xyz/'],
  ['/foo/bar', '/foo', '', '/bar'],
  ['/foo/', '/foo', '', '/'],
  ['/foo', '/foo', '', '/'],
  ['/foo/', '/foo', '/', '/'],
  ['/foo', '/foo', '/', '/'],
])('%s with the prefix %s replaced by %j is %s', (asked, prefix, replacePrefixMatch, changed) => {
  const change = { type: 'ReplacePrefixMatch', replacePrefixMatch };
  expect(changedPath(change, prefix, asked)).toBe(changed);
});

test.each([
  ['/abc', 'x'],
  ['/abc/', 'x'],
  ['/abc/def', 'x'],
  ['/abcd', undefined],
  ['/ABC', undefined],
])('the prefix /abc takes %s: %s', (path, name) => {
  const rules = `[{matches: [{path: {type: PathPrefix, value: /abc}}], ${to('x')}}]`;
  const ending = ask(GATEWAY + route('r', '[]', rules), { path });
  expect(ending).toEqual(name ? backend(name, path) : 'not found');
});

// conformance/tests/httproute-matching-across-routes.yaml
describe('across routes', () => {
  const both =
    GATEWAY +
    route(
      'one',
      '[example.com, example.net]',
      `[{matches: [{path: {type: PathPrefix, value: /}}, {headers: [{name: version, value: one}]}], ${to('x')}}]`,
    ) +
    route(
      'two',
      '[example.com]',
      `[{matches: [{path: {type: PathPrefix, value: /v2}}, {headers: [{name: version, value: two}]}], ${to('y')}}]`,
    );

  test.each<[string, string, Record<string, string>, string]>([
    ['example.com', '/', {}, 'x'],
    ['example.com', '/example', {}, 'x'],
    ['example.net', '/example', {}, 'x'],
    ['example.com', '/example', { Version: 'one' }, 'x'],
    ['example.com', '/v2', {}, 'y'],
    ['example.com', '/v2', { Version: 'one' }, 'y'],
    ['example.com', '/', { Version: 'two' }, 'y'],
  ])('%s%s with %j leads to %s', (host, path, headers, name) => {
    expect(ask(both, { host, path, headers })).toEqual(backend(name, path));
  });
});

describe('precedence', () => {
  const rule = (match: string, name: string) => `{matches: [${match}], ${to(name)}}`;

  test.each<[string, string, string, Partial<Asked>, string]>([
    [
      'exact before a longer prefix',
      '{path: {type: Exact, value: /a}}',
      '{path: {value: /a}, method: GET}',
      { path: '/a' },
      'y',
    ],
    [
      'the longer prefix',
      '{path: {value: /a/b}}',
      '{path: {value: /a}, method: GET}',
      { path: '/a/b' },
      'y',
    ],
    [
      'the method before headers',
      '{method: GET}',
      '{headers: [{name: v, value: "1"}]}',
      { headers: { v: '1' } },
      'y',
    ],
    [
      'headers before parameters',
      '{headers: [{name: v, value: "1"}]}',
      '{queryParams: [{name: p, value: "1"}, {name: q, value: "1"}]}',
      { headers: { V: '1' }, query: { p: '1', q: '1' } },
      'y',
    ],
    [
      'more parameters',
      '{queryParams: [{name: p, value: "1"}, {name: q, value: "1"}]}',
      '{queryParams: [{name: q, value: "1"}]}',
      { query: { p: '1', q: '1' } },
      'y',
    ],
    [
      'of equals the first by name',
      '{path: {value: /a}}',
      '{path: {value: /a}}',
      { path: '/a' },
      'x',
    ],
    [
      'a name of a parameter has a case',
      '{queryParams: [{name: Q, value: "1"}]}',
      '{}',
      { query: { q: '1' } },
      'x',
    ],
  ])('%s', (_, better, other, asked, name) => {
    const yaml =
      GATEWAY +
      route('b', '[]', `[${rule(better, 'y')}]`) +
      route('a', '[]', `[${rule(other, 'x')}]`);
    expect(ask(yaml, asked)).toEqual(backend(name, asked.path ?? '/'));
  });

  test('of equals in one route the first', () => {
    const rules = `[${rule('{path: {value: /a}}', 'y')}, ${rule('{path: {value: /a}}', 'x')}]`;
    expect(ask(GATEWAY + route('r', '[]', rules), { path: '/a' })).toEqual(backend('y', '/a'));
  });

  test('the older goes before the first by name', () => {
    const old = route('b', '[]', `[{${to('y')}}]`).replace(
      'name: b,',
      'name: b, creationTimestamp: "2020-09-08T01:02:03Z",',
    );
    const young = route('a', '[]', `[{${to('x')}}]`).replace(
      'name: a,',
      'name: a, creationTimestamp: "2020-09-08T01:02:04Z",',
    );
    expect(ask(GATEWAY + old + young, {})).toEqual(backend('y', '/'));
  });

  test('the host goes before all of a match', () => {
    const yaml =
      GATEWAY +
      route('a', '["*.example.com"]', `[${rule('{path: {type: Exact, value: /a}}', 'x')}]`) +
      route('b', '[a.example.com]', `[{${to('y')}}]`);
    expect(ask(yaml, { path: '/a' })).toEqual(backend('y', '/a'));
  });
});

describe('backends', () => {
  const rules = (refs: string) => GATEWAY + route('r', '[]', `[{backendRefs: ${refs}}]`);

  test.each([
    ['[]', { error: 500 }], // conformance/tests/httproute-omitted-backendrefs.yaml
    ['[{name: gone, port: 80}]', { error: 500 }],
    ['[{name: x, port: 81}]', { error: 500 }],
    ['[{name: x, port: 80, weight: 0}]', { error: 500 }],
    ['[{name: far, namespace: infra, port: 80}]', { error: 500 }],
    ['[{name: x, port: 80, weight: 0}, {name: y, port: 80}]', backend('y', '/')],
    [
      '[{name: gone, port: 80}, {name: y, port: 80}]',
      { backends: { invalid: 0.5, 'shop/y:80': 0.5 }, path: '/' },
    ],
    [
      '[{name: x, port: 80, weight: 9}, {name: y, port: 80}]',
      { backends: { 'shop/x:80': 0.9, 'shop/y:80': 0.1 }, path: '/' },
    ],
  ])('%s: %j', (refs, ending) => {
    expect(ask(rules(refs), {})).toEqual(ending);
  });

  test.each([
    ['HTTPRoute', 'shop', '{group: "", kind: Service}', true],
    ['HTTPRoute', 'shop', '{group: "", kind: Service, name: far}', true],
    ['HTTPRoute', 'shop', '{group: "", kind: Service, name: other}', false],
    ['HTTPRoute', 'shop', '{group: "", kind: Secret}', false],
    ['GRPCRoute', 'shop', '{group: "", kind: Service}', false],
    ['HTTPRoute', 'infra', '{group: "", kind: Service}', false],
  ])('a grant from %s of %s to %s: %s', (kind, namespace, to_, isGranted) => {
    const grant = `
---
kind: ReferenceGrant
metadata: {name: g, namespace: infra}
spec:
  from: [{group: gateway.networking.k8s.io, kind: ${kind}, namespace: ${namespace}}]
  to: [${to_}]
`;
    const ending = ask(rules('[{name: far, namespace: infra, port: 80}]') + grant, {});
    const granted = { backends: { 'infra/far:80': 1 }, path: '/' };
    expect(ending).toEqual(isGranted ? granted : { error: 500 });
  });
});

// the rules for the port of a Location
test.each([
  ['{hostname: www.example.com}', 'http://www.example.com/p', 302],
  ['{scheme: https, statusCode: 301}', 'https://a.example.com/p', 301],
  ['{scheme: https, port: 443}', 'https://a.example.com/p', 302],
  ['{scheme: https, port: 8443}', 'https://a.example.com:8443/p', 302],
  ['{port: 8080}', 'http://a.example.com:8080/p', 302],
  ['{path: {type: ReplaceFullPath, replaceFullPath: /new}}', 'http://a.example.com/new', 302],
])('the redirect %s leads to %s', (filter, redirect, status) => {
  const rules = `[{filters: [{type: RequestRedirect, requestRedirect: ${filter}}]}]`;
  expect(ask(GATEWAY + route('r', '[]', rules), { path: '/p' })).toEqual({ redirect, status });
});

test('the redirect of a listener at another port keeps the port', () => {
  const rules =
    '[{filters: [{type: RequestRedirect, requestRedirect: {hostname: www.example.com}}]}]';
  const yaml = GATEWAY.replace('port: 80', 'port: 8080') + route('r', '[]', rules);
  expect(ask(yaml, { port: 8080 })).toEqual({
    ...{ redirect: 'http://www.example.com:8080/', status: 302 },
  });
});

test('a regular expression leaves it open', () => {
  const rules = `[{matches: [{path: {type: RegularExpression, value: /a.*}}], ${to('x')}}]`;
  expect(ask(GATEWAY + route('r', '[]', rules), { path: '/a' })).toBe('unknown');
});
