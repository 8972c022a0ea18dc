import {
  NEWEST_KUBERNETES,
  NEWEST_METALLB,
  OLDEST_KUBERNETES,
  OLDEST_METALLB,
  isAtLeast,
  kubernetesVersion,
  metallbVersion,
  notBefore,
} from '../../../lib/facts/releases/versions';

const GARBAGE = [
  '',
  '1',
  'latest',
  '1.x',
  '1.30-rc.1',
  '1.32.4+k3s1',
  ' 1.32',
  '1.32.4.5',
  '1.032',
];

describe('kubernetesVersion', () => {
  test.each(['1.27', '1.27.0', '1.32.4', 'v1.36.1', '1.37', '1.37.99'])('takes %s', (text) => {
    expect(kubernetesVersion(text)).toBeUndefined();
  });

  test.each(['1.26', '1.26.99', '1.38', '1.38.0', '2.0', '0.30', '1.3'])(
    'does not know %s',
    (text) => {
      expect(kubernetesVersion(text)).toEqual({
        what: 'is a release of Kubernetes that is not known here',
        why: 'what Kubernetes accepts and ignores is known from 1.27 to 1.37',
        fix: 'write a release from "1.27" to "1.37"',
      });
    },
  );

  test.each(GARBAGE)('refuses "%s"', (text) => {
    expect(kubernetesVersion(text)?.what).toBe('is not a release of Kubernetes');
  });

  test('proposes what it takes itself', () => {
    expect([OLDEST_KUBERNETES, NEWEST_KUBERNETES].map(kubernetesVersion)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('metallbVersion', () => {
  test.each(['0.13.12', '0.14', 'v0.15.3', '0.16', '0.16.99'])('takes %s', (text) => {
    expect(metallbVersion(text)).toBeUndefined();
  });

  test.each(['0.13.11', '0.13', '0.12.1', '0.17', '1.0'])('does not know %s', (text) => {
    expect(metallbVersion(text)).toEqual({
      what: 'is a release of MetalLB that is not known here',
      why: 'what MetalLB accepts and ignores is known from 0.13.12 to 0.16',
      fix: 'write a release from "0.13.12" to "0.16"',
    });
  });

  test.each(GARBAGE)('refuses "%s"', (text) => {
    expect(metallbVersion(text)?.what).toBe('is not a release of MetalLB');
  });

  test('proposes what it takes itself', () => {
    expect([OLDEST_METALLB, NEWEST_METALLB].map(metallbVersion)).toEqual([undefined, undefined]);
  });
});

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

test.each(['1.34', '1.34.1', '1.37'])('notBefore: %s has what came with 1.34', (kubernetes) => {
  expect(notBefore('1.34', kubernetes, 'it is read')).toBeUndefined();
});

test('notBefore names the release that has it', () => {
  expect(notBefore('1.34', '1.33.9', 'it is read')).toEqual({
    what: 'is not there in Kubernetes 1.33.9',
    why: 'it is read from Kubernetes 1.34 on',
    fix: 'set kubernetes: "1.34" or newer on the Cluster, or leave it out',
  });
});
