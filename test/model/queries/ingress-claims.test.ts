import { ingressClaims } from '../../../lib/model/queries/ingress-claims';
import { ingressYaml } from '../../rules/route-yaml';
import { first, networkOf } from '../../support/network';

function claims(options: Readonly<Record<string, string>>) {
  const network = networkOf(ingressYaml(options));
  return ingressClaims(network, first(network.ingresses));
}

test.each([
  ['/a/', 'Prefix', 'prefix /a'],
  ['/', 'Prefix', 'prefix '],
  ['/a/', 'Exact', 'exact /a/'],
  ['/a', 'ImplementationSpecific', 'opaque ImplementationSpecific /a'],
  ['""', 'ImplementationSpecific', 'opaque ImplementationSpecific /'],
])('the path %s of type %s', (path, pathType, pattern) => {
  const [claim] = claims({ path, pathType });
  expect(`${claim?.path.kind} ${claim?.path.text}`).toBe(pattern);
});

test.each([
  ['Shop.Example.com', 'shop.example.com'],
  ['"*.example.com"', '*.example.com'],
  ['""', ''],
  ['null', ''],
])('the host %s is %j', (host, pattern) => {
  expect(claims({ host })).toMatchObject([{ host: pattern, hosts: pattern }]);
});

test.each([
  ['"1"', 0],
  ['"true"', 0],
  ['"T"', 0],
  ['"false"', 1],
  ['"yes"', 1],
  // Without quotes it is no text, and the API server refuses it.
  ['true', 1],
])('a canary of %s has %i claims', (value, count) => {
  const annotations = `{nginx.ingress.kubernetes.io/canary: ${value}}`;
  expect(claims({ annotations })).toHaveLength(count);
});

const scope = (options: Readonly<Record<string, string>>) => claims(options)[0]?.scope;

test.each([
  ['of one class', {}, { name: 'other' }, true],
  ['of two classes', {}, { className: 'edge' }, false],
  [
    'with load balancers of their own',
    { className: 'alb' },
    { className: 'alb', name: 'b' },
    false,
  ],
  [
    'of one group',
    { className: 'alb', annotations: '{alb.ingress.kubernetes.io/group.name: g}' },
    { className: 'alb', name: 'b', annotations: '{alb.ingress.kubernetes.io/group.name: g}' },
    true,
  ],
  [
    'on two entry points',
    { annotations: '{traefik.ingress.kubernetes.io/router.entrypoints: web}' },
    { annotations: '{traefik.ingress.kubernetes.io/router.entrypoints: websecure}' },
    false,
  ],
  ['with other annotations', {}, { annotations: '{example.com/a: b}' }, true],
])('Ingresses %s meet', (_, one, other, meet) => {
  expect(scope(one) === scope(other)).toBe(meet);
});

test('a backend that an annotation tells asks for nothing here', () => {
  const text = ingressYaml().replace('port: {name: http}', 'port: {name: use-annotation}');
  const network = networkOf(text);
  expect(ingressClaims(network, first(network.ingresses))).toEqual([]);
});
