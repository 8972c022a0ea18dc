import { ingressClaims } from '../../../lib/model/queries/ingress-claims';
import {
  claimText,
  claimsOfIngresses,
  claimsOfRoutes,
  isOpenClaim,
} from '../../../lib/model/queries/route-claims';
import { gatewayYaml, ingressYaml, routeYaml } from '../../rules/route-yaml';
import { first, networkOf } from '../../support/network';

const EDGE = gatewayYaml('{name: web, port: 80, protocol: HTTP}');

function claimIn(text: string) {
  const network = networkOf(EDGE + text);
  const [ingress] = network.ingresses;
  return first(ingress ? ingressClaims(network, ingress) : claimsOfRoutes(network).claims);
}

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
  expect(claimText(claimIn(text))).toBe(told);
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
  expect(isOpenClaim(claimIn(text))).toBe(open);
});

test.each([
  ['another host', { name: 'b', host: 'blog.example.com' }, 0],
  ['its host', { name: 'b', path: '/b' }, 2],
  ['its host in capitals', { name: 'b', host: 'SHOP.example.com' }, 2],
  ['every host', { name: 'b', host: '""' }, 0],
])('an Ingress beside one of %s', (_, other, count) => {
  const { claims } = claimsOfIngresses(networkOf(ingressYaml({ name: 'a' }) + ingressYaml(other)));
  expect(claims).toHaveLength(count);
});

test('claims do not depend on the order of the objects', () => {
  const texts = [
    ingressYaml({ name: 'b' }),
    ingressYaml({ name: 'a' }),
    routeYaml({ name: 'c' }),
    EDGE,
  ];
  const told = (all: readonly string[]) => {
    const network = networkOf(all.join(''));
    return [claimsOfIngresses(network), claimsOfRoutes(network)].flatMap(({ claims }) =>
      claims.map(({ manifest }) => manifest.identity),
    );
  };
  expect(told(texts)).toEqual(told([...texts].reverse()));
  expect(told(texts)).toHaveLength(3);
});
