import { PlainMap } from '../../lib/fleet/plain-map';

test('is what {} is', () => {
  const map = new PlainMap();
  expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
  expect(map.constructor).toBe(Object);
  expect(Object.keys(map)).toEqual([]);
  expect({}.constructor).toBe(Object);
});
