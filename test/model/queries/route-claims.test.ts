import { claimText, isOpenClaim, routeClaims } from '../../../lib/model/queries/route-claims';
import { gatewayYaml, ingressYaml, routeYaml } from '../../rules/route-yaml';
import { first, networkOf } from '../../support/network';

const EDGE = gatewayYaml('{name: web, port: 80, protocol: HTTP}');
const rule = (match: string) => routeYaml({ rule: `matches: [${match}]` });

test.each([
  [rule('{path: {value: /a}}'), '/a and below of shop.example.com'],
  [rule('{}'), '/ and below of shop.example.com'],
  [rule('{path: {type: Exact, value: /a}}'), 'exactly /a of shop.example.com'],
  [
    rule('{path: {type: RegularExpression, value: /a}}'),
    'RegularExpression /a of shop.example.com',
  ],
  [rule('{method: GET}'), '/ and below of shop.example.com with 1 more condition'],
  [
    rule('{method: GET, headers: [{name: a, value: b}]}'),
    '/ and below of shop.example.com with 2 more conditions',
  ],
  [routeYaml({ hostnames: '[]' }), '/ and below of every host'],
  [ingressYaml({ host: '""', pathType: 'Exact', path: '/' }), 'exactly / of every host'],
])('%s asks for %s', (text, told) => {
  expect(claimText(first(routeClaims(networkOf(EDGE + text)).claims))).toBe(told);
});

test.each([
  [routeYaml({ hostnames: '["${HOST}"]' }), true],
  [routeYaml({ parent: '{name: "${GATEWAY}"}' }), true],
  [routeYaml({ name: '"web-${X}"' }), true],
  [ingressYaml({ path: '/${X}' }), true],
  [ingressYaml({ className: '${X}' }), true],
  [`${routeYaml()}    - filters: [{type: "\${X}"}]\n`, false],
  [routeYaml(), false],
])('%s is open: %s', (text, open) => {
  expect(isOpenClaim(first(routeClaims(networkOf(EDGE + text)).claims))).toBe(open);
});

test('claims do not depend on the order of the objects', () => {
  const texts = [
    ingressYaml({ name: 'b' }),
    ingressYaml({ name: 'a' }),
    routeYaml({ name: 'c' }),
    EDGE,
  ];
  const told = (all: readonly string[]) =>
    routeClaims(networkOf(all.join(''))).claims.map(({ manifest }) => manifest.identity);
  expect(told(texts)).toEqual(told([...texts].reverse()));
  expect(told(texts)).toHaveLength(3);
});
