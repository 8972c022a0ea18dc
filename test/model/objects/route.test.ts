import type { Route } from '../../../lib/model/objects/route';
import { first, networkOf } from '../../support/network';

const read = (spec: string, kind = 'HTTPRoute'): Route =>
  first(
    networkOf(
      `{apiVersion: gateway.networking.k8s.io/v1, kind: ${kind}, metadata: {name: web, namespace: shop}, spec: ${spec}}`,
    ).routes,
  );

const PARENT = {
  field: 'spec.parentRefs[0]',
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: 'shop',
  name: 'edge',
};

test.each<[string, object]>([
  ['{name: edge}', PARENT],
  ['{name: edge, group: null, kind: null, namespace: null}', PARENT],
  [
    '{name: edge, namespace: infra, sectionName: web, port: 443}',
    { ...PARENT, namespace: 'infra', sectionName: 'web', port: 443 },
  ],
  ['{name: web, group: "", kind: Service}', { ...PARENT, group: '', kind: 'Service', name: 'web' }],
  ['{name: edge, port: "443"}', PARENT],
  ['{}', { ...PARENT, name: '' }],
  ['null', { ...PARENT, name: '' }],
])('the parent %s', (ref, parent) => {
  expect(read(`{parentRefs: [${ref}]}`).parents).toEqual([parent]);
});

test.each<[string, object]>([
  ['{name: a, port: 80}', { port: 80 }],
  ['{name: a, weight: 0}', { weight: 0 }],
  ['{name: a, weight: null, port: null}', {}],
  ['{name: a, weight: "2", port: "80"}', {}],
  ['{name: a, namespace: b}', { namespace: 'b' }],
  ['{name: a, group: x.io, kind: Bucket}', { group: 'x.io', kind: 'Bucket' }],
  ['null', { name: '' }],
])('the backend %s', (ref, more) => {
  expect(read(`{rules: [{backendRefs: [${ref}]}]}`).rules[0]?.backends).toEqual([
    {
      field: 'spec.rules[0].backendRefs[0]',
      group: '',
      kind: 'Service',
      namespace: 'shop',
      name: 'a',
      weight: 1,
      filters: [],
      ...more,
    },
  ]);
});

test.each(['null', 'text', '{}', '{parentRefs: {}, hostnames: a, rules: text}'])(
  'a spec of %s says nothing',
  (spec) => {
    const { parents, hostnames, rules } = read(spec);
    expect({ parents, hostnames, rules }).toEqual({ parents: [], hostnames: [], rules: [] });
  },
);

test('matches and filters have their places', () => {
  const { rules, hostnames } = read(
    '{hostnames: [a.example.com, 1], rules: [null, {matches: [{method: GET}, null], filters: [{type: URLRewrite}]}]}',
  );
  expect(hostnames).toEqual(['a.example.com']);
  expect(rules.map(({ field, matches, filters }) => ({ field, matches, filters }))).toEqual([
    { field: 'spec.rules[0]', matches: [], filters: [] },
    {
      field: 'spec.rules[1]',
      matches: [
        { field: 'spec.rules[1].matches[0]', fields: { method: 'GET' } },
        { field: 'spec.rules[1].matches[1]', fields: {} },
      ],
      filters: [{ field: 'spec.rules[1].filters[0]', fields: { type: 'URLRewrite' } }],
    },
  ]);
});

test.each(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'])(
  '%s is a route',
  (kind) => {
    expect(read('{}', kind).manifest.kind).toBe(kind);
  },
);
