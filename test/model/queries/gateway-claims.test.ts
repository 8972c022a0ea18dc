import { gatewayClaims } from '../../../lib/model/queries/gateway-claims';
import { gatewayYaml, routeYaml } from '../../rules/route-yaml';
import { first, networkOf } from '../../support/network';

const EDGE = gatewayYaml('{name: web, port: 80, protocol: HTTP, hostname: "*.example.com"}');

function claims(route: Readonly<Record<string, string>>, gateway = EDGE) {
  const network = networkOf(gateway + routeYaml(route));
  return gatewayClaims(network, first(network.routes));
}

test.each<[string, string, string]>([
  ['nothing', '{}', 'prefix '],
  ['a prefix', '{path: {type: PathPrefix, value: /a/}}', 'prefix /a'],
  ['a path without a type', '{path: {value: /a}}', 'prefix /a'],
  ['one path', '{path: {type: Exact, value: /a/}}', 'exact /a/'],
  [
    'an expression',
    '{path: {type: RegularExpression, value: "/a.*"}}',
    'opaque RegularExpression /a.*',
  ],
  ['null', 'null', 'prefix '],
])('an HTTP match of %s', (_, match, path) => {
  const [claim, ...others] = claims({ rule: `matches: [${match}]` });
  expect(others).toEqual([]);
  expect(`${claim?.path.kind} ${claim?.path.text}`).toBe(path);
});

test.each<[string, string]>([
  ['{method: {service: shop.Cart, method: Add}}', 'exact /shop.Cart/Add'],
  ['{method: {service: shop.Cart}}', 'prefix /shop.Cart'],
  ['{method: {}}', 'prefix '],
  ['{}', 'prefix '],
  ['{method: {method: Add}}', 'opaque {"method":"Add"}'],
  [
    '{method: {type: RegularExpression, service: a, method: b}}',
    'opaque {"method":"b","service":"a","type":"RegularExpression"}',
  ],
])('a gRPC match of %s', (match, path) => {
  const [claim] = claims({ kind: 'GRPCRoute', rule: `matches: [${match}]` });
  expect(`${claim?.path.kind} ${claim?.path.text}`).toBe(path);
});

const conditions = (match: string) => claims({ rule: `matches: [${match}]` })[0]?.conditions;

test('conditions are told in one order, headers in lower case', () => {
  const one = conditions(
    '{method: GET, headers: [{name: X-B, value: b}, {name: x-a, value: a}], queryParams: [{name: Q, value: q}]}',
  );
  const other = conditions(
    '{queryParams: [{value: q, name: Q, type: Exact}], headers: [{name: X-A, value: a}, {name: x-b, value: b}], method: GET}',
  );
  expect(one).toEqual(other);
  expect(one).toHaveLength(4);
});

test.each<[string, string, boolean]>([
  [
    'a header twice, of which the first counts',
    'headers: [{name: a, value: x}, {name: A, value: y}]',
    true,
  ],
  ['a parameter in another case', 'queryParams: [{name: A, value: x}]', false],
  ['another type', 'headers: [{name: a, value: x, type: RegularExpression}]', false],
  ['another value', 'headers: [{name: a, value: y}]', false],
])('%s is as headers: [{name: a, value: x}]: %s', (_, match, same) => {
  const wanted = match.startsWith('query') ? 'queryParams' : 'headers';
  const equal =
    JSON.stringify(conditions(`{${match}}`)) ===
    JSON.stringify(conditions(`{${wanted}: [{name: a, value: x}]}`));
  expect(equal).toBe(same);
});

test.each([
  ['[shop.example.com]', ['shop.example.com']],
  ['[Shop.Example.com, shop.example.com]', ['shop.example.com']],
  ['[]', ['*.example.com']],
  ['["*.shop.example.com"]', ['*.shop.example.com']],
  ['["*.com"]', ['*.example.com']],
  ['[example.com]', []],
  ['[shop.example.org, a.example.com]', ['a.example.com']],
])('on a listener of *.example.com, a route of %s gets requests for %j', (hostnames, hosts) => {
  expect(claims({ hostnames }).map((claim) => claim.hosts)).toEqual(hosts);
});

test('rules keep their order, and each match is one claim', () => {
  const network = networkOf(
    `${EDGE}${routeYaml({ rule: 'matches: [{path: {value: /a}}, {path: {value: /b}}]' })}    - {}\n`,
  );
  const found = gatewayClaims(network, first(network.routes));
  expect(found.map(({ field, rule, order }) => [field, rule, order])).toEqual([
    ['spec.rules[0].matches[0]', 'spec.rules[0]', 0],
    ['spec.rules[0].matches[1]', 'spec.rules[0]', 0],
    ['spec.rules[1]', 'spec.rules[1]', 1],
  ]);
});

test('one listener that two parents name is one scope', () => {
  expect(claims({ parent: '{name: edge}, {name: edge, sectionName: web}' })).toHaveLength(1);
});
