import {
  cpuAmount,
  memoryAmount,
  notSuperuser,
  probeCount,
  probePath,
  requestsWithinLimits,
  someCommand,
  userId,
} from '../../../lib/facts/values/pod-settings';

test.each([
  ['250m', true],
  ['0', true],
  ['0.5', true],
  ['1.125', true],
  ['1.1255', false],
  ['0.5m', false],
  ['', false],
  ['1Gi', false],
  ['-1', false],
])('%s is an amount of CPU: %s', (text, isRight) => {
  expect(cpuAmount(text) === undefined).toBe(isRight);
});

test.each([
  ['128Mi', true],
  ['1.5Gi', true],
  ['1000000', true],
  ['64M', true],
  ['1 Gi', false],
  ['1gi', false],
  ['128m', false],
  ['', false],
])('%s is an amount of memory: %s', (text, isRight) => {
  expect(memoryAmount(text) === undefined).toBe(isRight);
});

test.each([
  [{}, undefined],
  [{ requests: { cpu: '1' } }, undefined],
  [{ requests: { cpu: '1' }, limits: { cpu: '1000m' } }, undefined],
  [
    { requests: { cpu: '1.001' }, limits: { cpu: '1000m' } },
    'requests more cpu (1.001) than its limit (1000m)',
  ],
  [{ requests: { memory: '1Gi' }, limits: { memory: '1024Mi' } }, undefined],
  [
    { requests: { memory: '1Gi' }, limits: { memory: '1G' } },
    'requests more memory (1Gi) than its limit (1G)',
  ],
  [{ requests: { memory: 'x' }, limits: { memory: '1' } }, undefined],
])('%j: %s', (resources, what) => {
  expect(requestsWithinLimits(resources)?.what).toBe(what);
});

test.each([
  [0, true],
  [2147483647, true],
  [2147483648, false],
  [-1, false],
  [1.5, false],
])('%d is a user: %s', (id, isRight) => {
  expect(userId(id) === undefined).toBe(isRight);
});

test('a superuser does not run with few rights', () => {
  expect(notSuperuser({ restricted: true, runAsUser: 0 })).toBeDefined();
  expect(notSuperuser({ restricted: false, runAsUser: 0 })).toBeUndefined();
  expect(notSuperuser({ restricted: true })).toBeUndefined();
});

test('counts, paths and commands of probes', () => {
  expect([0, 1, 1.5].map((one) => probeCount(1)(one) === undefined)).toEqual([false, true, false]);
  expect(probeCount(0)(0)).toBeUndefined();
  expect(['/', 'a', '/a b'].map((one) => probePath(one) === undefined)).toEqual([
    true,
    false,
    false,
  ]);
  expect([[], ['a']].map((one) => someCommand(one) === undefined)).toEqual([false, true]);
});
