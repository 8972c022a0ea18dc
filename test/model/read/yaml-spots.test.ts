import { parseEvents } from 'js-yaml';
import { nearestSpot, spotsOf } from '../../../lib/model/read/yaml-spots';

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
