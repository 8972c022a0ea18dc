import { readText } from '../../lib/model/read/read';
import { byRuleAndPlace, findingOf, morePlaces } from '../../lib/rules/finding';
import type { Place } from '../../lib/rules/rule';
import { Severity, place } from '../../lib/rules/rule';
import { ruleOf } from '../support/rule';

const RULE = ruleOf();
const service = (name: string) => `kind: Service\nmetadata: {name: ${name}}\nspec: {type: A}\n`;

function places(text: string, file = 'a.yaml', field = 'spec.type'): Place[] {
  return readText(text, file).manifests.map((manifest) => place(manifest, field));
}

const [web, api] = places(`${service('web')}---\n${service('api')}`) as [Place, Place];
const found = (...those: readonly Place[]) => findingOf(RULE, { places: those, what: 'it is' }, []);

test('what a draft leaves out is that of its rule', () => {
  const { severity, what, why, fix, clusters } = found(web);
  expect({ severity, what, why, fix, clusters }).toEqual({
    severity: 'error',
    what: 'it is',
    why: 'what becomes of it',
    fix: 'Write another.',
    clusters: [],
  });
  const draft = { places: [web], what: 'a', why: 'b', fix: 'C.', severity: Severity.INFO };
  expect(findingOf(RULE, draft, ['lab'])).toMatchObject({
    ...{ what: 'a', why: 'b', fix: 'C.', severity: 'info', clusters: ['lab'] },
  });
});

test('places are told by the lines of their fields, in the order of their objects', () => {
  expect(
    found(web, api).places.map(({ origin, object, field, line }) => [origin, object, field, line]),
  ).toEqual([
    ['a.yaml:7', 'Service default/api', 'spec.type', 7],
    ['a.yaml:3', 'Service default/web', 'spec.type', 3],
  ]);
});

describe('of many other places', () => {
  const many = (count: number) =>
    places(Array.from({ length: count }, (_, at) => service(`s-${at}`)).join('---\n'));
  const foundAmong = (others: readonly Place[]) =>
    findingOf(RULE, { places: [web], others, what: 'it is' }, []);

  test('ten are all told, like places of its own', () => {
    const others = many(10);
    expect(foundAmong(others)).toEqual(found(web, ...others));
    expect(morePlaces(foundAmong(others))).toBe(0);
  });

  test('the first ten are told in their order, whatever that in the files is, and how many there are', () => {
    const others = many(13);
    const finding = foundAmong(others);
    expect(finding.places.map(({ object }) => object)).toEqual([
      ...[0, 1, 10, 11, 12, 2, 3, 4, 5, 6].map((at) => `Service default/s-${at}`),
      'Service default/web',
    ]);
    expect(morePlaces(finding)).toBe(3);
    expect(foundAmong([...others].reverse()).fingerprint).toBe(finding.fingerprint);
  });
});

test.each<[Place, string, string]>([
  [{ field: '', origin: { path: 'shop/web' } }, 'shop/web', ''],
  [{ field: '', origin: {} }, 'the app', ''],
  [{ field: '', origin: { path: '' } }, 'the app', ''],
  [{ field: '', origin: { file: 'a.yaml' } }, 'a.yaml', ''],
  [{ field: '', origin: { file: 'a.yaml', line: 3 } }, 'a.yaml:3', ''],
  [{ field: '' }, 'the app', ''],
])('without a manifest, %j is %s', (where, origin, object) => {
  expect(found(where).places).toMatchObject([{ origin, object }]);
});

describe('a fingerprint', () => {
  const { fingerprint } = found(web, api);
  const [moved] = places(`# moved\n\n${service('web')}`, 'elsewhere/b.yaml') as [Place];

  test('is that of 16 hexadecimal digits', () => {
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each([
    ['the order of its places', found(api, web)],
    ['lines and files', found(moved, api)],
    ['words', findingOf(RULE, { places: [web, api], what: 'b', why: 'c' }, [])],
  ])('does not depend on %s', (_, other) => {
    expect(other.fingerprint).toBe(fingerprint);
  });

  test.each([
    ['the rule', findingOf(ruleOf({ id: 'NET001' }), { places: [web, api], what: '' }, [])],
    ['the objects', found(web)],
    ['the fields', found(web, { ...api, field: 'spec' })],
    ['the cluster', findingOf(RULE, { places: [web, api], what: '' }, ['lab'])],
  ])('depends on %s', (_, other) => {
    expect(other.fingerprint).not.toBe(fingerprint);
  });

  test('of a file without an object is that of the file', () => {
    const of = (file: string) => found({ field: '', origin: { file, line: 1 } }).fingerprint;
    expect(of('a.yaml')).not.toBe(of('b.yaml'));
  });
});

test('findings stand in the order of rules, clusters and places', () => {
  const at = (id: string, clusters: string[], ...those: Place[]) =>
    findingOf(ruleOf({ id }), { places: those, what: '' }, clusters);
  const sorted = [
    at('NET001', [], web),
    at('NET002', [], api),
    at('NET002', [], api, web),
    at('NET002', [], web),
    at('NET002', ['a'], api),
    at('NET002', ['b'], api),
  ];
  expect([...sorted].reverse().sort(byRuleAndPlace)).toEqual(sorted);
});
