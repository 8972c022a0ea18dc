import type { Manifest } from '../../../lib/model/read/manifest';
import { isManifest, manifestsOf, objectText } from '../../../lib/model/read/manifest';

const NOWHERE = {};

function only(object: Record<string, unknown>): Manifest {
  const [manifest, ...others] = manifestsOf(object, NOWHERE);
  if (!manifest || others.length > 0) throw new Error('not one manifest');
  return manifest;
}

test('an object is read as it is written', () => {
  const object = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop', labels: { app: 'web', tier: 1 } },
    spec: { replicas: 2 },
  };
  expect(only(object)).toEqual({
    object,
    origin: NOWHERE,
    apiVersion: 'apps/v1',
    group: 'apps',
    kind: 'Deployment',
    name: 'web',
    namespace: 'shop',
    labels: Object.assign(Object.create(null) as object, { app: 'web' }),
    annotations: Object.create(null) as object,
    spec: { replicas: 2 },
    identity: 'apps/Deployment shop/web',
    mayHoldPlaceholders: false,
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ['no metadata', { apiVersion: 'v1', kind: 'Service' }, '/Service default/'],
  ['null', { apiVersion: 'v1', kind: 'Service', metadata: null }, '/Service default/'],
  ['a text', { apiVersion: 'v1', kind: 'Service', metadata: 'web' }, '/Service default/'],
  ['a list', { apiVersion: 'v1', kind: 'Service', metadata: [] }, '/Service default/'],
  [
    'a name and a namespace that are numbers',
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 1, namespace: 2 } },
    '/Service default/',
  ],
  [
    'an empty namespace',
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', namespace: '' } },
    '/Service default/a',
  ],
  [
    'the namespace of what has none',
    { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a', namespace: 'shop' } },
    '/Node /a',
  ],
  [
    'a kind of the same name in another group',
    { apiVersion: 'x.io/v1', kind: 'Node', metadata: { name: 'a', namespace: 'shop' } },
    'x.io/Node shop/a',
  ],
])('metadata with %s', (_, object, identity) => {
  expect(only(object).identity).toBe(identity);
});

test.each<[string, unknown, boolean]>([
  ['a map with a kind', { kind: 'Service' }, true],
  ['a map without', { apiVersion: 'v1' }, false],
  ['a kind that is no text', { kind: 1 }, false],
  ['a kind that all maps have', Object.create({ kind: 'Service' }), false],
  ['a list', [{ kind: 'Service' }], false],
  ['null', null, false],
])('%s may be an object of the API: %s', (_, value, is) => {
  expect(isManifest(value)).toBe(is);
});

test.each([
  [{ kind: 'Service', namespace: 'shop', name: 'web' }, 'Service shop/web'],
  [{ kind: 'Node', namespace: '', name: 'one' }, 'Node one'],
])('%j is called %s', (manifest, text) => {
  expect(objectText(manifest)).toBe(text);
});

describe('a List', () => {
  const service = (name: string) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name } });
  const list = (items: unknown, kind = 'List') => ({ apiVersion: 'v1', kind, items });
  const names = (object: Record<string, unknown>) =>
    manifestsOf(object, NOWHERE).map((one) => `${one.apiVersion} ${one.kind} ${one.name}`);

  test.each<[string, Record<string, unknown>, string[]]>([
    ['of two', list([service('a'), service('b')]), ['v1 Service a', 'v1 Service b']],
    ['of none', list([]), []],
    ['of what is no object', list([null, 1, 'a', [], service('b')]), ['v1 Service b']],
    // kubectl takes them apart, however deep they are (FlattenListVisitor).
    ['in a List', list([list([service('a')]), service('b')]), ['v1 Service a', 'v1 Service b']],
    ['of one kind', list([{ metadata: { name: 'a' } }], 'ServiceList'), ['v1 Service a']],
    [
      'of one kind, with items of another',
      list([{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' } }], 'ServiceList'),
      ['apps/v1 Deployment a'],
    ],
    // What is not told is taken from the List only where neither is told.
    [
      'with a kind alone',
      list([{ kind: 'Pod', metadata: { name: 'a' } }], 'ServiceList'),
      [' Pod a'],
    ],
    ['without items', list(undefined), ['v1 List ']],
    ['whose items are a map', list({}), ['v1 List ']],
  ])('%s', (_, object, expected) => {
    expect(names(object)).toEqual(expected);
  });

  test('the lines are those of the items', () => {
    const lineOf = (field: string) =>
      ['', 'items[1]', 'items[1].spec.type', 'items[2].items[0].spec'].indexOf(field);
    const object = list([null, service('a'), list([service('b')])]);
    const [a, b] = manifestsOf(object, { file: 'all.yaml', line: 1, lineOf });
    expect([a?.origin.lineOf?.(''), a?.origin.lineOf?.('spec.type')]).toEqual([1, 2]);
    expect([b?.origin.lineOf?.('spec'), b?.origin.line]).toEqual([3, 1]);
  });
});
