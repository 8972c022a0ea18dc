import { parseEvents } from 'js-yaml';
import { lineCounter, nearestSpot, spotsOf } from '../../../lib/model/read/yaml-spots';

const read = (source: string) => spotsOf(source, parseEvents(source, {}));

const SOURCE = `map:
  key: 1
  list:
    - a
    - deep: b
    -
twice: 1
twice: 2
*x : 3
map2:
  __proto__: {a: 1}
`;

test('each document has its place, be it empty or not', () => {
  expect(read('a: 1\n---\n---\n- b\n').map(({ line }) => line)).toEqual([1, 1, 4]);
});

test.each<[string, number]>([
  ['map', 1],
  ['map.key', 2],
  ['map.list.0', 4],
  ['map.list.1.deep', 5],
  ['map.list.2', 3],
  ['map.list.3', 3],
  ['twice', 8],
  ['constructor', 1],
  ['map2.__proto__.a', 11],
])('%s stands, or the nearest above it, on line %d', (keys, line) => {
  expect(read(SOURCE).map((spot) => nearestSpot(spot, keys.split('.')).line)).toEqual([line]);
});

describe('lineCounter', () => {
  test.each([
    ['a\nb\n\nc', [0, 1, 2, 3, 4, 5, 6], [1, 1, 2, 2, 3, 4, 4]],
    ['a\nb\nc', [4, 0, 2], [3, 1, 2]],
    ['', [0], [1]],
  ])('of %j', (source, offsets, lines) => {
    expect(offsets.map(lineCounter(source))).toEqual(lines);
  });

  test('looks for the end of a long line once, whatever is asked of it', () => {
    const lineAt = lineCounter('1,'.repeat(5_000));
    const search = jest.spyOn(String.prototype, 'indexOf');
    for (let offset = 0; offset < 10_000; offset++) lineAt(offset);
    const { length } = search.mock.calls;
    search.mockRestore();
    expect(length).toBe(0);
  });
});
