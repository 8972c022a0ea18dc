import {
  NGINX,
  nginxCookieName,
  nginxCorsExposed,
  nginxCorsHeader,
  nginxCorsMethod,
  nginxRewrite,
  nginxUrl,
} from '../../../lib/facts/controllers/ingress-nginx';
import {
  NGINX_PREFIX,
  isNginxSuffix,
  nginxSuffixes,
  nginxValue,
  riskCalled,
  tryNginxAnnotation,
} from '../../../lib/facts/controllers/ingress-nginx-annotations';
import { canaryHeader, canaryHeaderValue } from '../../../lib/facts/values/canaries';
import type { Fact } from '../../../lib/facts/values/fault';
import { authorityCases, testWithAuthority } from '../../support/authority';

test('the controller reads all that this project writes', () => {
  const suffixes = Object.values(NGINX).map((key) => key.slice(NGINX_PREFIX.length));
  expect(suffixes.filter((suffix) => !isNginxSuffix(suffix))).toEqual([]);
});

test.each([
  ['ssl-redirect', 'true', true],
  ['ssl-redirect', 'F', true],
  ['ssl-redirect', 'yes', false],
  ['ssl-redirect', ' true', false],
  ['proxy-body-size', '8m', true],
  ['proxy-body-size', '8Mi', false],
  ['proxy-busy-buffers-size', '8kb', false],
  ['proxy-read-timeout', '60', true],
  ['proxy-read-timeout', '60s', false],
  ['proxy-read-timeout', '60 ', false],
  ['canary-weight', 'half', false],
  ['affinity', 'cookie', true],
  ['affinity', 'Cookie', false],
  ['backend-protocol', 'grpcs', true],
  ['backend-protocol', ' HTTPS ', true],
  ['backend-protocol', 'H2C', false],
  ['session-cookie-samesite', 'none', true],
  ['allowlist-source-range', '192.0.2.0/24,2001:db8::1', true],
  ['allowlist-source-range', '192.0.2.0/24,', false],
  ['allowlist-source-range', 'office', false],
  ['allowlist-source-range', '', false],
  ['rewrite-target', '/$2', true],
  ['rewrite-target', '/?q=$1', false],
  ['app-root', '/shop', true],
  ['app-root', 'shop', false],
  ['auth-url', 'https://auth.example.com/verify?host=$host', true],
  ['auth-url', 'auth.example.com/verify', false],
  ['auth-url', 'https://auth..example.com', false],
  ['auth-url', 'https://auth.example.com/#a', false],
  ['auth-realm', 'Authentication Required - ok', true],
  ['auth-realm', 'Authentication Required!', false],
  ['auth-cache-duration', '200 202 10m, 401 5m', true],
  ['auth-cache-key', '$remote_user$http_authorization', true],
  ['auth-cache-key', '$remote_user|$host', false],
  ['auth-tls-error-page', '@denied', true],
  ['auth-tls-error-page', 'https://a.example.com/denied?x', false],
  ['auth-tls-match-cn', 'CN=(a|b)', true],
  ['auth-tls-match-cn', '(a|b)', false],
  ['cors-allow-origin', '*', true],
  ['cors-allow-origin', 'https://*.example.com:8443, null', true],
  ['cors-allow-origin', 'https://a.example.com/path', false],
  ['cors-allow-methods', 'GET, PUT', true],
  ['cors-allow-methods', 'GET,,PUT', false],
  ['cors-allow-methods', '*', false],
  ['cors-expose-headers', '*, X-A', true],
  ['cors-expose-headers', ',X-A', false],
  ['custom-http-errors', '404,503', true],
  ['custom-http-errors', '404,302', false],
  ['default-backend', 'errors', true],
  ['default-backend', 'shop/errors', false],
  ['proxy-cookie-domain', 'off', true],
  ['proxy-cookie-domain', 'a.example.com b.example.com', true],
  ['proxy-cookie-domain', 'a.example.com', false],
  ['proxy-next-upstream', 'error timeout http_502', true],
  ['proxy-next-upstream', 'error http_500 http_401', false],
  ['proxy-ssl-protocols', 'TLSv1.2 TLSv1.3', true],
  ['proxy-ssl-protocols', 'TLSv1', false],
  ['server-alias', 'www.example.com, *.example.org', true],
  ['server-alias', 'www.example.com\nexample.org', false],
  ['session-cookie-max-age', '0', true],
  ['session-cookie-max-age', '600', true],
  ['session-cookie-max-age', '10m', false],
  ['ssl-ciphers', 'ALL:!aNULL@SECLEVEL=2:@STRENGTH', true],
  ['ssl-ciphers', 'ALL@SECLEVEL=9', false],
  ['configuration-snippet', 'return 200;', true],
  ['use-regex', '', false],
  ['no-such-annotation', '', true],
])('%s: %j is good: %s', (suffix, value, isGood) => {
  expect(nginxValue(suffix)(value) === undefined).toBe(isGood);
});

test('every pattern is answered in linear time', () => {
  const texts = ['a', '0', '1', 'a,', 'a:', '4', '4,', 'error', '/a', '@STRENGTH', '$', '*'];
  const started = Date.now();
  for (const suffix of nginxSuffixes()) {
    for (const text of texts) nginxValue(suffix)(`${text.repeat(30_000)}!`);
  }
  expect(Date.now() - started).toBeLessThan(10_000);
});

const CHARACTERS = Array.from({ length: 255 }, (_, index) => String.fromCharCode(index + 1));

test.each<[string, Fact<string>, (one: string) => string]>([
  ['permanent-redirect', nginxUrl, (one) => `https://a.example.com/${one}`],
  ['rewrite-target', nginxRewrite, (one) => `/${one}`],
  ['cors-allow-headers', nginxCorsHeader, (one) => `X-${one}`],
  ['cors-expose-headers', nginxCorsExposed, (one) => `X-${one}`],
  ['session-cookie-name', nginxCookieName, (one) => `a${one}`],
  ['canary-by-header', canaryHeader, (one) => `X-${one}`],
  ['canary-by-header-value', canaryHeaderValue, (one) => `a${one}`],
])('what constructs write as %s passes the validator', (suffix, fact, valueWith) => {
  const written = CHARACTERS.map(valueWith).filter((value) => fact(value) === undefined);
  expect(written.length).toBeGreaterThan(60);
  expect(written.filter((value) => nginxValue(suffix)(value) !== undefined)).toEqual([]);
});

test('methods of CORS that constructs write pass the validator', () => {
  expect(nginxCorsMethod('PATCH') ?? nginxValue('cors-allow-methods')('PATCH')).toBeUndefined();
  expect(nginxCorsMethod('*') && nginxValue('cors-allow-methods')('*')).toBeDefined();
});

test.each([
  ['low', 0],
  ['High', 2],
  ['CRITICAL', 3],
  ['none', 0],
])('the risk %s is %d', (name, risk) => {
  expect(riskCalled(name)).toBe(risk);
  expect(tryNginxAnnotation('server-snippet')?.risk).toBe(3);
});

/** Cases of the validators' own tests that the table answers otherwise. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "server-alias='www.xpto;lala'":
    'refused by the validator, as another case of the same value says',
  "string=' '!": 'no annotation of the controller: a name that its tests made up',
  "auth-url='bar'": 'passes the validator, but is no URL, so all requests are answered with 503',
  "auth-url='http://'": 'passes the validator, but has no host',
  "auth-url='http://foo..bar.com'": 'passes the validator, but its host is refused',
  "app-root='demo'": 'passes the validator, but is ignored, since it is no absolute path',
};

testWithAuthority('the table agrees with the tests of the controller', () => {
  const cases = authorityCases('ingress-nginx-annotations');
  const otherwise = cases.filter(({ refused, yaml }) => {
    const { metadata } = JSON.parse(yaml) as {
      metadata: { annotations?: Readonly<Record<string, string>> };
    };
    const faults = Object.entries(metadata.annotations ?? {}).flatMap(
      ([key, value]) => nginxValue(key.slice(NGINX_PREFIX.length))(value) ?? [],
    );
    return refused !== faults.length > 0;
  });
  expect(cases.length).toBe(328);
  expect(otherwise.map(({ id }) => id).sort()).toEqual(Object.keys(OTHERWISE).sort());
});
