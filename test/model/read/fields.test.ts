import {
  at,
  fieldsOf,
  flagOf,
  isAbsent,
  isFields,
  listOf,
  numberOf,
  textMapOf,
  textOf,
  textsOf,
  within,
} from '../../../lib/model/read/fields';

const ANYTHING = [undefined, null, true, 0, 'a', [], ['a'], {}, { a: 1 }];

test('whatever stands there, a field of a wrong type is as if it were not there', () => {
  const table = ANYTHING.map((value) => [
    isAbsent(value),
    isFields(value),
    textOf(value),
    numberOf(value),
    flagOf(value),
    listOf(value).length,
    Object.keys(fieldsOf(value)),
  ]);
  const none = undefined;
  expect(table).toEqual([
    [true, false, none, none, none, 0, []],
    [true, false, none, none, none, 0, []],
    [false, false, none, none, true, 0, []],
    [false, false, none, 0, none, 0, []],
    [false, false, 'a', none, none, 0, []],
    [false, false, none, none, none, 0, []],
    [false, false, none, none, none, 1, []],
    [false, true, none, none, none, 0, []],
    [false, true, none, none, none, 0, ['a']],
  ]);
});

test.each<[unknown, string, unknown]>([
  [{ a: 1 }, 'a', 1],
  [{ a: null }, 'a', null],
  [{ a: 1 }, 'b', undefined],
  [{}, 'constructor', undefined],
  [{}, '__proto__', undefined],
  [JSON.parse('{"__proto__": 1}'), '__proto__', 1],
  [Object.create({ a: 1 }), 'a', undefined],
  [['x'], '0', undefined],
  [['x'], 'length', undefined],
  ['text', 'length', undefined],
  [null, 'a', undefined],
])('in %j, what stands under its own key %s is %j', (value, key, expected) => {
  expect(at(value, key)).toEqual(expected);
});

test.each<[string[], unknown]>([
  [['a', 'b'], 1],
  [['a', 'c'], undefined],
  [['a', 'b', 'c'], undefined],
  [['x', 'b'], undefined],
  [[], { a: { b: 1 } }],
])('at the end of %j stands %j', (keys, expected) => {
  expect(within({ a: { b: 1 } }, ...keys)).toEqual(expected);
});

test.each<[unknown, string[]]>([
  [
    ['a', 1, null, 'b', ['c'], ''],
    ['a', 'b', ''],
  ],
  ['ab', []],
  [{ 0: 'a', length: 1 }, []],
  [null, []],
])('the texts of %j are %j', (value, texts) => {
  expect(textsOf(value)).toEqual(texts);
});

test.each<[unknown, [string, string][]]>([
  [{ a: 'x', b: 1, c: null, d: true }, [['a', 'x']]],
  [JSON.parse('{"__proto__": "x"}'), [['__proto__', 'x']]],
  [['x'], []],
  ['x', []],
  [null, []],
])('the map of texts %j has %j', (value, entries) => {
  const texts = textMapOf(value);
  expect(Object.entries(texts)).toEqual(entries);
  expect(texts['toString']).toBeUndefined();
});
