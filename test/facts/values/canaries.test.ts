import type { CanaryPath } from '../../../lib/facts/values/canaries';
import {
  canaryFaults,
  canaryHeader,
  canaryHeaderValue,
  canaryWeights,
} from '../../../lib/facts/values/canaries';

test.each([
  [90, 10, 10, 100],
  [9, 1, 10, 100],
  [1, 1, 50, 100],
  [2, 1, 34, 102],
  [0, 7, 105, 105],
  [999_999, 1, 1, 1_000_000],
])('the weights %d and %d are %d of %d', (main, canary, weight, total) => {
  expect(canaryWeights(main, canary)).toEqual({ weight, total });
});

const tenth = (backend: string) => ({ backend, policy: 'a tenth' });

test.each<[string, CanaryPath[]]>([
  ['no canary', [{ main: 'a' }, { main: 'a' }, { main: 'b' }]],
  ['one canary', [{ main: 'a', canary: tenth('b') }]],
  [
    'one canary on each path of a backend',
    [
      { main: 'a', canary: tenth('b') },
      { main: 'a', canary: tenth('b') },
    ],
  ],
  [
    'one canary beside two backends',
    [
      { main: 'a', canary: tenth('b') },
      { main: 'c', canary: tenth('b') },
    ],
  ],
])('takes %s', (_, paths) => {
  expect(canaryFaults(paths)).toEqual([]);
});

test.each<[string, CanaryPath[], [index: number, what: RegExp][]]>([
  [
    'a canary of itself',
    [{ main: 'a', canary: tenth('a') }],
    [[0, /^cannot send a part .* to a, which/]],
  ],
  [
    'a canary that is a main backend',
    [{ main: 'a', canary: tenth('b') }, { main: 'b' }],
    [[0, /^cannot send a part .* to b, which/]],
  ],
  [
    'a backend with a canary on one path alone',
    [{ main: 'a' }, { main: 'a', canary: tenth('b') }, { main: 'a' }],
    [[1, /path of a, which has other weights/]],
  ],
  [
    'two canaries of a backend',
    [
      { main: 'a', canary: tenth('b') },
      { main: 'a', canary: tenth('c') },
    ],
    [[1, /path of a, which has other weights/]],
  ],
  [
    'a canary with two weights',
    [
      { main: 'a', canary: tenth('b') },
      { main: 'c', canary: { backend: 'b', policy: 'a half' } },
    ],
    [[1, /which sends b another part/]],
  ],
])('refuses %s', (_, paths, expected) => {
  expect(canaryFaults(paths).map(({ index, fault }) => ({ index, what: fault.what }))).toEqual(
    expected.map(([index, what]) => ({ index, what: expect.stringMatching(what) as string })),
  );
});

test.each([
  ['X-Canary', true],
  ['x_canary', false],
  ['X.Canary', false],
  ['', false],
])('a backend is picked by the header %s: %s', (name, expected) => {
  expect(canaryHeader(name) === undefined).toBe(expected);
});

test.each([
  ['always', true],
  ['v1.2/a:b', true],
  ['a b', false],
  ['a;b', false],
])('a backend is picked by the value %s: %s', (value, expected) => {
  expect(canaryHeaderValue(value) === undefined).toBe(expected);
});
