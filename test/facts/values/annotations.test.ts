import {
  annotationKey,
  annotationsSize,
  serviceAnnotation,
  topologyAnnotations,
  topologyMode,
} from '../../../lib/facts/values/annotations';

const HINTS = 'service.kubernetes.io/topology-aware-hints';
const MODE = 'service.kubernetes.io/topology-mode';

describe('annotationKey', () => {
  test.each(['owner', 'example.com/owner', 'Example.COM/Owner', 'a'.repeat(63)])(
    'takes %s',
    (key) => {
      expect(annotationKey(key)).toBeUndefined();
    },
  );

  test.each(['', '/owner', 'a/b/c', 'my key', '-a', 'a'.repeat(64)])('refuses "%s"', (key) => {
    expect(annotationKey(key)?.what).toBe('is not an annotation key');
  });
});

describe('annotationsSize', () => {
  test('takes 256 KiB, keys and values together', () => {
    expect(annotationsSize({ key: 'x'.repeat(262144 - 3) })).toBeUndefined();
  });

  test('refuses a byte more, and counts bytes, not characters', () => {
    expect(annotationsSize({ key: 'x'.repeat(262144 - 2) })?.what).toBe('has 262145 bytes');
    expect(annotationsSize({ key: 'ä'.repeat(131072) })?.what).toBe('has 262147 bytes');
  });
});

describe('serviceAnnotation', () => {
  test.each(['example.com/owner', MODE, 'metallb.io', 'my-metallb.io/pool', 'toString'])(
    'takes %s',
    (key) => {
      expect(serviceAnnotation(key)).toBeUndefined();
    },
  );

  test.each([
    ['service.beta.kubernetes.io/load-balancer-source-ranges', 'sourceRanges'],
    ['service.alpha.kubernetes.io/tolerate-unready-endpoints', 'publishNotReadyAddresses'],
    ['metallb.io/address-pool', 'pool'],
    ['metallb.universe.tf/loadBalancerIPs', 'address'],
  ])('refuses %s in favour of %s', (key, prop) => {
    expect(serviceAnnotation(key)?.what).toBe('duplicates a prop');
    expect(serviceAnnotation(key)?.fix).toContain(prop);
  });
});

describe('topologyAnnotations', () => {
  test.each([
    [{}, true],
    [{ [HINTS]: 'Auto' }, true],
    [{ [MODE]: 'Auto' }, true],
    [{ [HINTS]: 'Auto', [MODE]: 'Auto' }, true],
    [{ [HINTS]: 'Auto', [MODE]: 'Disabled' }, false],
  ])('%j: %s', (annotations, good) => {
    expect(topologyAnnotations(annotations) === undefined).toBe(good);
  });
});

test.each([
  [{}, false],
  [{ [MODE]: 'Disabled' }, false],
  [{ [MODE]: 'Auto' }, true],
  [{ [HINTS]: 'auto' }, true],
])('topologyMode goes before the field with %j: %s', (annotations, ignored) => {
  expect(topologyMode(annotations) !== undefined).toBe(ignored);
});
