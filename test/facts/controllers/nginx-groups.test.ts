import {
  NGINX_PREFIX,
  isNginxSuffix,
} from '../../../lib/facts/controllers/ingress-nginx-annotations';
import { groupedSuffixes, isReadBeside } from '../../../lib/facts/controllers/nginx-groups';

test('all that groups name is an annotation', () => {
  expect(groupedSuffixes().filter((suffix) => !isNginxSuffix(suffix))).toEqual([]);
});

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['ssl-redirect', {}, true],
  ['proxy-ssl-verify', {}, false],
  ['proxy-ssl-verify', { 'proxy-ssl-secret': ' ' }, false],
  ['proxy-ssl-verify', { 'proxy-ssl-secret': 'shop/tls' }, true],
  ['canary-weight', { canary: 'yes' }, false],
  ['canary-weight', { canary: 'F' }, false],
  ['canary-weight', { canary: '1' }, true],
  ['session-cookie-name', { affinity: 'Cookie' }, false],
  ['auth-keepalive-timeout', { 'auth-keepalive': '5' }, false],
  ['auth-keepalive-timeout', { 'auth-keepalive': '5', 'auth-url': 'https://a.example.com' }, true],
  ['limit-burst-multiplier', { 'limit-rps': '5' }, true],
  ['permanent-redirect', {}, true],
  ['permanent-redirect', { 'temporal-redirect': 'https://a.example.com' }, false],
  ['constructor', {}, true],
])('%s beside %j is read: %s', (suffix, others, isRead) => {
  const annotations = Object.entries(others).map(([key, value]) => [NGINX_PREFIX + key, value]);
  expect(isReadBeside(suffix, Object.fromEntries(annotations) as Record<string, string>)).toBe(
    isRead,
  );
});
