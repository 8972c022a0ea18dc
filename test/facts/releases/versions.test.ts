import { isAtLeast } from '../../../lib/facts/releases/versions';

test.each([
  ['1.36', '1.36', true],
  ['v1.36.0', '1.36', true],
  ['1.35.99', '1.36', false],
  ['1.9', '1.27', false],
  ['0.14.9', '0.14.9', true],
  ['0.14.8', '0.14.9', false],
  ['latest', '1.27', false],
])('isAtLeast: %s is %s or newer: %s', (version, since, answer) => {
  expect(isAtLeast(version, since)).toBe(answer);
});
