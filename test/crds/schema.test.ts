import type { Schema } from '../support/schema';
import { partsOf, repeatedEntries, withDefaults } from '../support/schema';

const text: Schema = { type: 'string' };

test.each<[string, Schema, unknown, unknown]>([
  ['nothing else', text, 'a', 'a'],
  ['a field that is missing', { properties: { a: { default: 1 }, b: text } }, {}, { a: 1 }],
  ['no field that is there', { properties: { a: { default: 1 } } }, { a: 2 }, { a: 2 }],
  ['each element of a list', { items: { properties: { a: { default: 1 } } } }, [{}], [{ a: 1 }]],
  [
    'each value of a map',
    { additionalProperties: { properties: { a: { default: 1 } } } },
    { b: {} },
    { b: { a: 1 } },
  ],
  [
    'what stands in a default',
    { properties: { a: { default: {}, properties: { b: { default: 1 } } } } },
    {},
    { a: { b: 1 } },
  ],
  [
    'nothing where the field around it is missing',
    { properties: { a: { properties: { b: { default: 1 } } } } },
    {},
    {},
  ],
])('the defaults of a schema fill in %s', (_name, schema, value, whole) => {
  expect(withDefaults(schema, value)).toEqual(whole);
});

test('a schema parts a value into what it knows', () => {
  const schema = { properties: { a: text } };
  expect(partsOf(schema, { a: 'x', b: 'y' })).toEqual([{ name: 'a', schema: text, value: 'x' }]);
});

const set: Schema = { items: text, 'x-kubernetes-list-type': 'set' };
const map: Schema = {
  items: { properties: { name: text, value: text } },
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': ['name'],
};

test.each<[string, Schema, unknown, string[]]>([
  ['a set', set, ['a', 'b'], []],
  ['an entry twice in a set', set, ['a', 'b', 'a'], ['/2 is there twice']],
  ['a map', map, [{ name: 'a' }, { name: 'b' }], []],
  [
    'a key twice in a map',
    map,
    [
      { name: 'a', value: 'x' },
      { name: 'a', value: 'y' },
    ],
    ['/1 is there twice'],
  ],
  ['an entry twice in a plain list', { items: text }, ['a', 'a'], []],
  ['a set inside', { properties: { s: set } }, { s: ['a', 'a'] }, ['/s/1 is there twice']],
])('%s', (_name, schema, value, expected) => {
  expect(repeatedEntries(schema, value)).toEqual(expected);
});
