import { channelsWith, first, firstNumber, has } from '../../../lib/facts/releases/answer';
import type { Feature, FeatureName } from '../../../lib/facts/releases/features';
import { FEATURES } from '../../../lib/facts/releases/features';
import { releasesOf } from '../../support/releases';

describe('whether a release has a feature', () => {
  test.each<[FeatureName, string, boolean]>([
    ['endpointsDeprecated', '1.32.99', false],
    ['endpointsDeprecated', '1.33', true],
    ['endpointsDeprecated', 'v1.33.0', true],
    ['digitFirstServiceNames', '1.35.9', false],
    ['digitFirstServiceNames', '1.36', true],
    ['relaxedSearchDomains', '1.32', false],
    ['relaxedSearchDomains', '1.33', true],
    ['uncachedClusterNames', '1.31.9', false],
    ['uncachedClusterNames', '1.32', true],
  ])('%s of Kubernetes %s: %s', (feature, kubernetes, is) => {
    expect(has(releasesOf({ kubernetes }), feature)).toBe(is);
  });

  test.each<[FeatureName, string, string, boolean]>([
    ['timeouts', '1.1', 'standard', false],
    ['timeouts', '1.1', 'experimental', true],
    ['timeouts', '1.2', 'standard', true],
    ['retry', '1.6', 'standard', false],
    ['retry', '1.2', 'experimental', true],
    ['cors', '1.4', 'standard', false],
    ['cors', '1.3', 'experimental', true],
    ['corsWithAnyOrigin', '1.3', 'experimental', false],
    ['moreRedirectStatuses', '1.4', 'experimental', false],
    ['moreRedirectStatuses', '1.5', 'standard', true],
  ])('%s of Gateway API %s in the %s channel: %s', (feature, gatewayApi, gatewayChannel, is) => {
    expect(has(releasesOf({ gatewayApi, gatewayChannel }), feature)).toBe(is);
  });
});

test('a release that is not written is the newest', () => {
  expect(has(releasesOf(), 'nginxNamespaceCheck')).toBe(true);
});

test.each(Object.entries(FEATURES))('%s says where it is written, and since when', (_, feature) => {
  const { source, since, experimental }: Feature = feature;
  expect(source).toMatch(/^https:\/\//);
  expect(since ?? experimental).toMatch(/^\d+\.\d+(\.\d+)?$/);
});

test('the words for a release', () => {
  expect(first('endpointsDeprecated')).toBe('Kubernetes 1.33');
  expect(firstNumber('newPrefix')).toBe('0.14.9');
  expect(firstNumber('retry')).toBe('1.2');
  expect(channelsWith('timeouts')).toEqual([
    '1.2 in the standard channel',
    '1.1 in the experimental channel',
  ]);
});
