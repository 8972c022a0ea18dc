import { affinityTimeout, affinityTimeoutIsRead } from '../../../lib/facts/values/session-affinity';

describe('affinityTimeout', () => {
  test.each([1, 10800, 86400])('takes %d', (seconds) => {
    expect(affinityTimeout(seconds)).toBeUndefined();
  });

  test.each([0, -1, 86401, 0.5, NaN])('refuses %d', (seconds) => {
    expect(affinityTimeout(seconds)).toEqual({
      what: 'is not a valid timeoutSeconds',
      why: 'the API server takes a whole number of seconds from 1 to 86400 (one day)',
      fix: 'write for example 10800, which is three hours',
    });
  });
});

test.each([
  ['ClientIP', true],
  ['None', false],
  [undefined, false],
])('affinityTimeoutIsRead beside %s: %s', (affinity, isRead) => {
  expect(affinityTimeoutIsRead(affinity)(60) === undefined).toBe(isRead);
});
