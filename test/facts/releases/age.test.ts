import { isAsNew, isBeforeKnown } from '../../../lib/facts/releases/age';
import { Product } from '../../../lib/facts/releases/products';

test.each([
  ['1.22', '1.22', true],
  ['1.23', '1.9', true],
  ['1.21', '1.22', false],
])('%s is as new as %s: %s', (least, release, expected) => {
  expect(isAsNew(least, release)).toBe(expected);
});

test.each([
  [Product.KUBERNETES, '1.19', true],
  [Product.KUBERNETES, '1.29', false],
  [Product.METALLB, '0.13', true],
  [Product.METALLB, '0.14.2', false],
])('%s %s is before all that are known: %s', (product, release, expected) => {
  expect(isBeforeKnown(product, release)).toBe(expected);
});
