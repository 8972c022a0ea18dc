import { FEATURES } from '../../../lib/facts/releases/features';
import type { Feature } from '../../../lib/facts/releases/features';
import { Product, RANGES } from '../../../lib/facts/releases/products';
import { turnsFrom, turnsOf } from '../../../lib/facts/releases/turns';
import { isInRange } from '../../../lib/facts/releases/versions';

test.each(Object.values(Product))('%s: from its oldest to its newest release', (product) => {
  const turns = turnsOf(product);
  expect(turns[0]).toBe(RANGES[product].oldest);
  expect(turns.at(-1)).toBe(RANGES[product].newest);
  expect(new Set(turns).size).toBe(turns.length);
});

test.each(Object.entries<Feature>(FEATURES))('%s turns at one of them', (_, feature) => {
  const { product, since, until, experimental } = feature;
  const own = [since, until, experimental].filter((one) => one && isInRange(product, one));
  expect(turnsOf(product)).toEqual(expect.arrayContaining(own));
});

test('a release between two of them is the first of those that follow', () => {
  expect(turnsFrom(Product.GATEWAY_API, '1.4.1')).toEqual(['1.4.1', '1.5', '1.6']);
  expect(turnsFrom(Product.GATEWAY_API, '1.5')).toEqual(['1.5', '1.6']);
});
