import { releasesOf } from '../../support/releases';
import { isAhead, isGone, tryServedKind } from '../../../lib/facts/releases/api-versions';

test.each([
  ['networking.k8s.io/v1beta1', 'Ingress', { until: '1.22', instead: 'networking.k8s.io/v1' }],
  ['apps/v1beta2', 'StatefulSet', { until: '1.16', instead: 'apps/v1' }],
  ['networking.k8s.io/v1', 'ServiceCIDR', { since: '1.33' }],
  ['networking.k8s.io/v1', 'Ingress', undefined],
  ['example.com/v1beta1', 'Ingress', undefined],
  ['', 'constructor', undefined],
])('%s %s', (apiVersion, kind, served) => {
  expect(tryServedKind(apiVersion, kind)).toEqual(served);
});

test.each([
  ['1.24', false],
  ['1.25', true],
])('what ends with 1.25 is gone in %s: %s', (kubernetes, expected) => {
  expect(isGone({ until: '1.25' }, releasesOf({ kubernetes }))).toBe(expected);
  expect(isGone({}, releasesOf({ kubernetes }))).toBe(false);
});

test.each([
  ['1.32', true],
  ['1.33', false],
])('what begins with 1.33 is ahead of %s: %s', (kubernetes, expected) => {
  expect(isAhead({ since: '1.33' }, releasesOf({ kubernetes }))).toBe(expected);
  expect(isAhead({}, releasesOf({ kubernetes }))).toBe(false);
});
