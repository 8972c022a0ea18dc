import type { Fact } from '../../../lib/facts/values/fault';
import { allOf } from '../../../lib/facts/values/fault';

const FAULT = { why: 'it is said so', fix: 'write another' };
const positive: Fact<number> = (n) => (n > 0 ? undefined : { ...FAULT, what: 'is not positive' });
const even: Fact<number> = (n) => (n % 2 === 0 ? undefined : { ...FAULT, what: 'is not even' });

test.each([
  [2, undefined],
  [-2, 'is not positive'],
  [3, 'is not even'],
  [-3, 'is not positive'],
])('allOf finds the first fault of %d', (value, what) => {
  expect(allOf(positive, even)(value)?.what).toBe(what);
});

test('allOf gives the fault as it is, and asks no fact after it', () => {
  const never: Fact<number> = () => {
    throw new Error('asked');
  };
  expect(allOf(positive, never)(0)).toEqual({ ...FAULT, what: 'is not positive' });
});

test('allOf of no fact finds no fault', () => {
  expect(allOf<number>()(1)).toBeUndefined();
});
