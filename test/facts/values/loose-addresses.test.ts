import { isLooseAddress, isLooseCidr } from '../../../lib/facts/values/loose-addresses';

test.each([
  ['192.0.2.1', true],
  ['192.0.2.010', true],
  ['::ffff:192.0.2.1', true],
  ['192.0.2.256', false],
  ['db.example.com', false],
])('isLooseAddress %s: %s', (text, expected) => {
  expect(isLooseAddress(text)).toBe(expected);
});

test.each([
  ['10.0.0.0/8', true],
  ['10.0.0.1/08', true],
  ['010.0.0.0/8', true],
  ['2001:db8::1/64', true],
  ['10.0.0.1', false],
  ['10.0.0.0/33', false],
  ['web/8', false],
])('isLooseCidr %s: %s', (text, expected) => {
  expect(isLooseCidr(text)).toBe(expected);
});
