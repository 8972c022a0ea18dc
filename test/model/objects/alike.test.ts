import { Alike } from '../../../lib/model/objects/alike';

const texts = (list: readonly unknown[], field: string) =>
  list.map((element, index) => `${field}[${index}] ${JSON.stringify(element)}`);

type Lists = readonly (readonly unknown[])[];

/** How many lists are read of these. */
function countOf(lists: Lists, field: (index: number) => string = () => 'ports'): number {
  const alike = new Alike<string>();
  const read = lists.map((list, index) => alike.of(list, field(index), texts));
  expect(read).toEqual(lists.map((list, index) => texts(list, field(index))));
  return new Set(read).size;
}

test.each<[string, Lists, number]>([
  ['the same values', [[{ port: 80 }], [{ port: 80 }]], 1],
  ['nothing', [[], []], 1],
  [
    'two elements',
    [
      [{ a: 1 }, { b: 2 }],
      [{ a: 1 }, { b: 2 }],
    ],
    1,
  ],
  ['another value', [[{ port: 80 }], [{ port: 81 }]], 2],
  ['another type', [[{ port: 80 }], [{ port: '80' }]], 2],
  ['null', [[{ port: null }], [{ port: null }]], 2],
  ['another key', [[{ port: 80 }], [{ nodePort: 80 }]], 2],
  ['another order of keys', [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }]], 2],
  ['one more', [[{ a: 1 }], [{ a: 1 }, { b: 2 }]], 2],
  ['one that is empty', [[{ a: 1 }], [{ a: 1 }, {}]], 2],
  ['its fields in two', [[{ a: 1, b: 2 }], [{ a: 1 }, { b: 2 }]], 2],
  ['a map', [[{ a: {} }], [{ a: {} }]], 2],
  ['what is no map', [['a'], ['a']], 2],
])('lists with %s', (_, lists, count) => {
  expect(countOf(lists)).toBe(count);
});

test('a list at another field is another one', () => {
  expect(countOf([[{ a: 1 }], [{ a: 1 }]], (index) => `ports of ${index}`)).toBe(2);
});

test('lists without end are read too', () => {
  const lists = Array.from({ length: 3000 }, (_, port) => [{ port }]);
  expect(countOf([...lists, ...lists])).toBeGreaterThan(3000);
});
