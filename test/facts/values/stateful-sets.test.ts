import {
  mountPath,
  ordinal,
  readySeconds,
  repeatedClaims,
  retainsNothing,
  secondLimit,
  storageSize,
  unavailablePercent,
  unavailablePods,
  volumeName,
} from '../../../lib/facts/values/stateful-sets';

describe.each([
  ['ordinal', ordinal, [0, 1, 2147483647], 'is not a pod number'],
  ['readySeconds', readySeconds, [0, 10, 2147483647], 'is not a number of seconds'],
  ['unavailablePods', unavailablePods, [1, 2147483647], 'is not a number of pods'],
  ['unavailablePercent', unavailablePercent, [1, 25, 100], 'is not a percentage of the pods'],
])('%s', (_, fact, good, what) => {
  test.each(good)('takes %d', (value) => {
    expect(fact(value)).toBeUndefined();
  });

  test.each([-1, 0.5, 2147483648, NaN, Infinity])('refuses %d', (value) => {
    expect(fact(value)?.what).toBe(what);
  });
});

test.each([
  [0, unavailablePods],
  [0, unavailablePercent],
  [101, unavailablePercent],
])('%d is no limit of an update', (value, fact) => {
  expect(fact(value)?.fix).toContain('write for example');
});

describe('volumeName', () => {
  test.each(['data', '0', 'x'.repeat(63)])('takes %s', (name) => {
    expect(volumeName(name)).toBeUndefined();
  });

  test.each(['', 'Data', 'a.b', '-a', 'x'.repeat(64)])('refuses "%s"', (name) => {
    expect(volumeName(name)?.what).toBe('is not the name of a volume');
  });
});

describe('storageSize', () => {
  test.each(['1', '10Gi', '1.5Ti', '100M', '5k', '0.5Ei'])('takes %s', (size) => {
    expect(storageSize(size)).toBeUndefined();
  });

  test.each([
    '',
    '0',
    '0Gi',
    '0.0',
    '-1Gi',
    '10 Gi',
    '10gb',
    '10GB',
    '10K',
    '1m',
    'Gi',
    '1e3',
    '.5Gi',
  ])('refuses "%s"', (size) => {
    expect(storageSize(size)).toEqual({
      what: 'is not a size',
      why: 'it is a number above 0, in bytes or with one of the suffixes Ki, Mi, Gi, Ti, Pi, Ei or k, M, G, T, P, E',
      fix: 'write for example "10Gi"',
    });
  });
});

describe('mountPath', () => {
  test.each(['/data', '/var/lib/data/', '/a.b/..c'])('takes %s', (path) => {
    expect(mountPath(path)).toBeUndefined();
  });

  test.each(['', '/', 'data', './data', '/a:b', '/a b', '/a/../b', '/a\n'])(
    'refuses "%s"',
    (path) => {
      expect(mountPath(path)).toEqual({
        what: 'is not a mount path',
        why: 'it is an absolute path without ":", blanks and "..", and not "/" itself, which contains the program',
        fix: 'write for example "/var/lib/data"',
      });
    },
  );
});

describe('repeatedClaims', () => {
  const claim = (name: string, path: string) => ({ name, mountPath: path });

  test('takes claims of their own names and places', () => {
    expect(repeatedClaims([claim('a', '/a'), claim('b', '/a/b')])).toEqual([]);
  });

  test('refuses a name and a place that are taken', () => {
    const found = repeatedClaims([claim('a', '/a'), claim('a', '/b'), claim('c', '/a/')]);
    expect(found.map(({ index, field, fault }) => [index, field, fault.what])).toEqual([
      [1, 'name', 'is also the name of volumeClaims[0]'],
      [2, 'mountPath', 'is also the mountPath of volumeClaims[0]'],
    ]);
  });
});

test('what one prop makes of another is told', () => {
  expect([secondLimit.what, retainsNothing.what]).toEqual([
    'cannot be combined with maxUnavailable',
    'applies to no claim',
  ]);
});
