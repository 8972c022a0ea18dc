import {
  NGINX_PREFIX,
  nginxSuffixes,
  tryNginxAnnotation,
} from '../../../lib/facts/controllers/ingress-nginx-annotations';
import { nginxInjection, nginxPathInjection } from '../../../lib/facts/controllers/nginx-injection';
import { ingressNginxPath, ingressNginxRegex } from '../../../lib/facts/values/paths';
import { RULES } from '../../../lib/rules/catalogue';
import { Severity } from '../../../lib/rules/rule';
import { runRules } from '../../../lib/rules/run';
import { ingressYaml } from '../../rules/route-yaml';
import { networkOf } from '../../support/network';

/** A value for each annotation that takes a text, which breaks out of the configuration. */
const HOSTILE: Readonly<Record<string, string>> = {
  affinity: 'cookie; }',
  'affinity-canary-behavior': 'sticky;',
  'affinity-mode': 'persistent"; os.execute("id")',
  'app-root': '/; } location /x { return 200; ',
  'auth-cache-duration': '200 5m; } server {',
  'auth-cache-key': '$remote_user;',
  'auth-method': 'GET; load_module /tmp/x.so',
  'auth-proxy-set-headers': 'shop/headers;',
  'auth-realm': 'something; location /x { return 200; }',
  'auth-request-redirect': 'https://shop.example.com/;#',
  'auth-response-headers': "X-User'; }",
  'auth-secret': 'users;',
  'auth-signin': 'https://auth.example.com/start?rd=$host;}',
  'auth-signin-redirect-param': 'rd"',
  'auth-tls-error-page': 'https://shop.example.com/denied; }',
  'auth-tls-match-cn': 'CN=shop" ) { return 200; }\n if ( "" = "',
  'auth-tls-secret': 'shop/ca;}',
  'auth-tls-verify-client': 'off; ssl_engine /tmp/x',
  'auth-url': 'https://auth.example.com/#;}\n}\nload_module /tmp/x.so;',
  'backend-protocol': 'HTTP; }',
  'canary-by-cookie': 'canary;',
  'canary-by-header': 'X-Canary"',
  'canary-by-header-pattern': 'a;b',
  'canary-by-header-value': 'a\nb',
  'client-body-buffer-size': '8k; }',
  'connection-proxy-header': 'close; }',
  'cors-allow-headers': "X-A'; return 200; #",
  'cors-allow-methods': 'GET; }',
  'cors-allow-origin': 'https://shop.example.com;}',
  'cors-expose-headers': "X-A';",
  'custom-headers': 'shop/headers;',
  'custom-http-errors': '404 = @x; }',
  'default-backend': 'web;xpto',
  'fastcgi-index': 'index.php"; }',
  'fastcgi-params-configmap': 'shop/params;{',
  'load-balance': 'ewma"}',
  'mirror-host': 'shop.example.com;}',
  'mirror-request-body': 'on; }',
  'mirror-target': 'https://shop.example.com/;}\nload_module /tmp/x.so;',
  'modsecurity-transaction-id': '$request_id"; }',
  'opentelemetry-operation-name': 'name"; }',
  'permanent-redirect': 'https://shop.example.com/; } location /x { return 200',
  'proxy-body-size': '8m; }',
  'proxy-buffer-size': '8k; }',
  'proxy-buffering': 'on; }',
  'proxy-busy-buffers-size': '8k; }',
  'proxy-cookie-domain': 'a.example.com b.example.com; }',
  'proxy-cookie-path': '/ "/; HttpOnly"; }',
  'proxy-http-version': '1.1; }',
  'proxy-max-temp-file-size': '1k; }',
  'proxy-next-upstream': 'error; }',
  'proxy-redirect-from': '/ /a; }',
  'proxy-redirect-to': '/a; }',
  'proxy-request-buffering': 'off; }',
  'proxy-ssl-ciphers': 'HIGH; }',
  'proxy-ssl-name': 'web;}',
  'proxy-ssl-protocols': 'TLSv1.3; }',
  'proxy-ssl-secret': 'shop/web;',
  'proxy-ssl-server-name': 'on; }',
  'proxy-ssl-verify': 'off; }',
  'rewrite-target': '/; } location /x { return 200; ',
  satisfy: 'any; }',
  'server-alias': 'www.example.com; } server { listen 81;',
  'session-cookie-domain': 'example.com"',
  'session-cookie-expires': '60s;',
  'session-cookie-max-age': '60s;',
  'session-cookie-name': 'route;',
  'session-cookie-path': '/; Secure',
  'session-cookie-samesite': 'Lax; }',
  'ssl-ciphers': 'ALL:!aNULL;location',
  'temporal-redirect': 'https://shop.example.com/"; }',
  'upstream-hash-by': '$host; }',
  'upstream-vhost': 'shop.example.com"; }',
  'x-forwarded-prefix': '/a"; }',
};

/** Their validators look for a word anywhere in the value, which is not written into the configuration. */
const NEVER_WRITTEN = ['auth-secret-type', 'auth-type'];

test('there is a hostile value for each annotation that takes a text', () => {
  const texts = nginxSuffixes().filter((suffix) => tryNginxAnnotation(suffix)?.isText);
  expect(Object.keys(HOSTILE).sort()).toEqual(
    texts.filter((suffix) => !NEVER_WRITTEN.includes(suffix)).sort(),
  );
});

test.each(Object.entries(HOSTILE))('%s: %j is an error, whatever the class', (suffix, value) => {
  const annotations = JSON.stringify({ [`${NGINX_PREFIX}${suffix}`]: value });
  const network = networkOf(ingressYaml({ annotations, className: 'inner' }));
  const errors = runRules(RULES, [network]).filter(({ severity }) => severity === Severity.ERROR);
  expect(errors.map(({ rule }) => rule.id)).toEqual(['NET343']);
});

test.each([
  ['server-alias', '~^www\\d{3}\\.example\\.com$'],
  ['proxy-cookie-path', '/ "/; HttpOnly; Secure"'],
  ['auth-cache-key', '${remote_user}'],
  ['configuration-snippet', 'return 200;'],
  ['proxy-read-timeout', '60;'], // read as a number, so nothing of it is written
  ['auth-tls-match-cn', 'CN=[a-z]{3}'],
  ['auth-realm', ' '],
  ['unknown', 'a;b'],
])('%s: %j does not break out', (suffix, value) => {
  expect(nginxInjection(suffix, value)).toBeUndefined();
});

test('quotes are read in linear time', () => {
  const started = Date.now();
  nginxInjection('proxy-cookie-path', `;${'"a" '.repeat(50_000)}${'"'.repeat(50_000)}`);
  expect(Date.now() - started).toBeLessThan(2_000);
});

test.each(['/a;b', '/a{b}', '/a\nb', '/a"b', "/a'; }"])(
  'constructs take no path that breaks out: %j',
  (path) => {
    for (const [isRegex, fact] of [
      [false, ingressNginxPath],
      [true, ingressNginxRegex],
    ] as const) {
      const isFound = nginxPathInjection(path, isRegex ? undefined : 'Prefix', isRegex);
      if (isFound) expect(fact(path)).toBeDefined();
    }
  },
);
