import { gatewayDuration, milliseconds } from '../../../lib/facts/values/durations';

test.each([
  ['10s', true],
  ['1h30m10s5ms', true],
  ['0s', true],
  ['1.5s', false],
  ['10', false],
  ['123456s', false],
  ['1s1s1s1s1s', false],
])('%s is a duration: %s', (text, isGood) => {
  expect(gatewayDuration(text) === undefined).toBe(isGood);
});

test.each([
  ['1h30m', 5_400_000],
  ['10s5ms', 10_005],
])('%s is %d ms', (text, expected) => {
  expect(milliseconds(text)).toBe(expected);
});
