import {
  Answer,
  ask,
  channelsWith,
  first,
  firstNumber,
  has,
} from '../../../lib/facts/releases/answer';
import type { Feature, FeatureName } from '../../../lib/facts/releases/features';
import { FEATURES } from '../../../lib/facts/releases/features';
import { Knowledge } from '../../../lib/facts/releases/products';
import { releasesOf } from '../../support/releases';
const { STATED, SEEN, ASSUMED } = Knowledge;

describe('a release that is stated or seen', () => {
  test.each<[FeatureName, string, Answer]>([
    ['endpointsDeprecated', '1.32.99', Answer.NO],
    ['endpointsDeprecated', '1.33', Answer.YES],
    ['endpointsDeprecated', 'v1.33.0', Answer.YES],
    ['digitFirstServiceNames', '1.35.9', Answer.NO],
    ['digitFirstServiceNames', '1.36', Answer.YES],
    ['relaxedSearchDomains', '1.32', Answer.NO],
    ['relaxedSearchDomains', '1.33', Answer.YES],
    ['uncachedClusterNames', '1.31.9', Answer.NO],
    ['uncachedClusterNames', '1.32', Answer.YES],
  ])('%s of Kubernetes %s: %s', (feature, kubernetes, answer) => {
    for (const knowledge of [STATED, SEEN]) {
      expect(ask(releasesOf({ kubernetes, knowledge: { kubernetes: knowledge } }), feature)).toBe(
        answer,
      );
    }
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

describe('a release that is assumed', () => {
  const assumed = releasesOf({ knowledge: { kubernetes: ASSUMED } });

  test('is not known where releases differ', () => {
    expect(ask(assumed, 'endpointsDeprecated')).toBe(Answer.UNKNOWN);
    expect(has(assumed, 'endpointsDeprecated')).toBe(false);
  });

  test('is known where all releases agree', () => {
    expect(ask(assumed, 'ingressClassField')).toBe(Answer.YES);
    expect(ask(assumed, 'externalIpsIgnored')).toBe(Answer.NO);
  });

  test('leaves the answers about another product alone', () => {
    expect(ask(assumed, 'newPrefix')).toBe(Answer.YES);
  });

  test('asks for the channel too', () => {
    const channel = releasesOf({ gatewayApi: '1.6', knowledge: { gatewayChannel: ASSUMED } });
    expect(ask(channel, 'retry')).toBe(Answer.UNKNOWN);
    expect(ask(channel, 'timeouts')).toBe(Answer.YES);
  });

  test('is what nobody wrote at all', () => {
    expect(ask(releasesOf(), 'nginxRewriteGroups')).toBe(Answer.YES);
    expect(ask(releasesOf(), 'nginxNamespaceCheck')).toBe(Answer.UNKNOWN);
  });
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
