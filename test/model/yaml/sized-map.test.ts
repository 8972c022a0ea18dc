import { mapOf } from '../../../lib/model/yaml/sized-map';

test.each([0, 1, 2, 9, 10, 11, 100])('a map of %d fields is as one that is written', (count) => {
  const pairs = Array.from({ length: count }, (_, at): [string, number] => [`key-${at}`, at]);
  const map = mapOf([null, 'before', ...pairs.flat(), 'behind'], 2, 2 + 2 * count);
  expect(map).toStrictEqual(Object.fromEntries(pairs));
  expect(Object.keys(map)).toEqual(pairs.map(([key]) => key));
  expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
  expect(map.constructor).toBe(Object);
});

test('of a key that stands twice, the last value counts', () => {
  expect(mapOf(['a', 1, 'b', 2, 'a', 3], 0, 6)).toEqual({ a: 3, b: 2 });
});
