import { DEFAULTS } from '../../../lib/model/read/target';
import { isNginxSuffix } from '../../../lib/facts/controllers/ingress-nginx-annotations';
import { nginxAnnotationUntil, readsFormer } from '../../../lib/facts/releases/former-annotations';

test.each([
  ['enable-opentracing', '1.10'],
  ['global-rate-limit', '1.12'],
  ['enable-influxdb', '1.7.1'],
  ['rewrite-target', undefined],
  ['toString', undefined],
])('%s is read up to %s', (suffix, release) => {
  expect(nginxAnnotationUntil(suffix)).toBe(release);
  if (release !== undefined) expect(isNginxSuffix(suffix)).toBe(false);
});

test.each([
  ['enable-opentracing', '1.9.6', true],
  ['enable-opentracing', '1.10', false],
  ['enable-opentracing', undefined, false],
  ['rewrite-target', '1.9.6', false],
])('of the former ones, %s is read by %s: %s', (suffix, ingressNginx, expected) => {
  expect(readsFormer(suffix, { ...DEFAULTS, ingressNginx })).toBe(expected);
});
