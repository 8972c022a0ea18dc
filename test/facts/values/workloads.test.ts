import {
  hostnameMissing,
  hostnameOfSet,
  imageName,
  replicaCount,
  variableName,
} from '../../../lib/facts/values/workloads';

describe('replicaCount', () => {
  test.each([0, 1, 3, 2147483647])('takes %d', (replicas) => {
    expect(replicaCount(replicas)).toBeUndefined();
  });

  test.each([-1, 1.5, 2147483648, NaN, Infinity])('refuses %d', (replicas) => {
    expect(replicaCount(replicas)?.what).toBe('is not a number of replicas');
  });

  test('says the whole fault', () => {
    expect(replicaCount(-1)).toEqual({
      what: 'is not a number of replicas',
      why: expect.stringContaining('it is a whole number') as string,
      fix: 'write for example 3',
    });
  });
});

describe('imageName', () => {
  test.each([
    'nginx',
    'nginx:1.27',
    'registry.example.com:5000/shop/web:1.0',
    `nginx@sha256:${'0'.repeat(64)}`,
  ])('takes %s', (image) => {
    expect(imageName(image)).toBeUndefined();
  });

  test.each(['', ' ', 'nginx 1.27', ' nginx', 'nginx\n', 'nginx\t'])('refuses "%s"', (image) => {
    expect(imageName(image)).toEqual({
      what: 'is not an image name',
      why: 'it is one word without blanks, and no node could pull this image',
      fix: 'write for example "nginx:1.27"',
    });
  });
});

test('hostnameMissing tells of a subdomain alone', () => {
  expect(hostnameMissing()).toEqual({
    what: 'needs a hostname',
    why: 'the cluster creates a DNS name for a pod only if both are set, and ignores a subdomain without a host name',
    fix: 'write hostname too',
  });
});

test('hostnameOfSet refuses any name', () => {
  expect(hostnameOfSet(undefined)).toBeUndefined();
  expect(hostnameOfSet('db')).toEqual({
    what: 'is set by the StatefulSet',
    why: 'the StatefulSet names each pod after the set and its number, below the headless Service, and overwrites this value',
    fix: 'remove it; the pods take their names from name and serviceName of the set',
  });
});

describe('variableName', () => {
  test.each(['A', 'log_level', '_x', 'a.b-c', '.a', '-a'])('takes %s', (name) => {
    expect(variableName(name)).toBeUndefined();
  });

  test.each(['', '1A', 'A B', 'A=B', '.', '..', '..a', 'ä'])('refuses %s', (name) => {
    expect(variableName(name)?.what).toBe('is not the name of an environment variable');
  });
});
