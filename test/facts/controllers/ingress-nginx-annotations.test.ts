import { NGINX } from '../../../lib/facts/controllers/ingress-nginx';
import {
  NGINX_PREFIX,
  isNginxSuffix,
  nginxValue,
} from '../../../lib/facts/controllers/ingress-nginx-annotations';

test('the controller reads all that this project writes', () => {
  const suffixes = Object.values(NGINX).map((key) => key.slice(NGINX_PREFIX.length));
  expect(suffixes.filter((suffix) => !isNginxSuffix(suffix))).toEqual([]);
});

test.each([
  ['ssl-redirect', 'true', true],
  ['ssl-redirect', 'F', true],
  ['ssl-redirect', 'yes', false],
  ['proxy-body-size', '8m', true],
  ['proxy-body-size', '8Mi', false],
  ['proxy-read-timeout', '60', true],
  ['proxy-read-timeout', '60s', false],
  ['canary-weight', 'half', false],
  ['backend-protocol', 'grpcs', true],
  ['backend-protocol', 'H2C', false],
  ['allowlist-source-range', '192.0.2.0/24,2001:db8::1', true],
  ['allowlist-source-range', 'office', false],
  ['rewrite-target', '/$2', true],
  ['rewrite-target', '/?q=$1', false],
  ['auth-url', 'anything', true],
])('%s: %j is good: %s', (suffix, value, isGood) => {
  expect(nginxValue(suffix)(value) === undefined).toBe(isGood);
});
