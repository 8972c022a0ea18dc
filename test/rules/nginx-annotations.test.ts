import { NGINX_PREFIX } from '../../lib/facts/controllers/ingress-nginx-annotations';
import { tryRule } from '../../lib/rules/catalogue';
import type { Finding } from '../../lib/rules/finding';
import type { Rule } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { networkOf } from '../support/network';
import { NGINX_CLASS, ingressYaml, nginxController } from './route-yaml';

const NET322 = tryRule('NET322') as Rule;

/** What is found of annotations, by suffix, of an Ingress of a class and a release of the controller. */
function findingsOf(
  annotations: Readonly<Record<string, string>>,
  { className = 'nginx', release = '', rule = NET322 } = {},
): Finding[] {
  const keyed = Object.entries(annotations).map(([key, value]) => [NGINX_PREFIX + key, value]);
  const yaml = [
    className === 'nginx' ? NGINX_CLASS : '',
    ingressYaml({ className, annotations: JSON.stringify(Object.fromEntries(keyed)) }),
    release && nginxController(release),
  ].join('');
  return runRules([rule], [networkOf(yaml)]);
}

test.each([
  // what every release refuses or ignores
  ['limit-rps', '5r/s', 'nginx', '', 'error'],
  ['limit-rps', '5r/s', 'inner', '', 'warning'],
  ['limit-rps', '5r/s', 'nginx', '1.9.0', 'error'],
  ['ssl-redirect', 'off', 'nginx', '', 'warning'],
  ['ssl-redirect', 'off', 'inner', '', 'info'],
  ['auth-url', 'auth.example.com', 'nginx', '', 'error'],
  ['proxy-buffering', 'yes', 'nginx', '1.9.0', 'warning'],
  // what those refuse that validate annotations
  ['custom-headers', 'a!', 'nginx', '', 'info'],
  ['custom-headers', 'a!', 'nginx', '1.11.3', undefined],
  ['custom-headers', 'a!', 'nginx', '1.12.0', 'warning'],
  ['server-alias', 'a;b', 'nginx', '', 'info'],
  ['server-alias', 'a;b', 'nginx', '1.11.3', undefined],
  ['server-alias', 'a;b', 'nginx', '1.12.0', 'error'],
  ['server-alias', 'a;b', 'inner', '1.12.0', 'warning'],
  ['rewrite-target', '/?q=$1', 'nginx', '', 'info'],
  // what older releases take for off, as it says
  ['ssl-passthrough', 'no', 'nginx', '', 'info'],
  ['ssl-passthrough', 'no', 'nginx', '1.11.3', undefined],
  ['ssl-passthrough', 'no', 'nginx', '1.12.0', 'error'],
  ['ssl-passthrough', 'yes', 'nginx', '', 'error'],
  // what says what is used instead
  ['ssl-redirect', 'yes', 'nginx', '', undefined],
  ['use-regex', 'no', 'nginx', '', undefined],
  ['use-regex', 'yes', 'nginx', '', 'warning'],
  ['affinity', 'none', 'nginx', '', undefined],
  ['affinity', 'ip', 'nginx', '', 'warning'],
  ['backend-protocol', 'HTTP2', 'nginx', '', 'warning'],
  ['proxy-read-timeout', '60s', 'nginx', '', undefined],
  ['proxy-read-timeout', '600s', 'nginx', '', 'warning'],
  ['proxy-buffering', 'false', 'nginx', '', undefined],
  // what is as if it were not there
  ['ssl-redirect', '', 'nginx', '1.15.1', 'info'],
  ['server-alias', ' ', 'nginx', '', 'info'],
  ['allowlist-source-range', '', 'nginx', '', 'error'],
])(
  '%s: %j for class %s of release %j is found as %s',
  (suffix, value, className, release, severity) => {
    const findings = findingsOf({ [suffix]: value }, { className, release });
    expect(findings.map((finding) => finding.severity)).toEqual(severity ? [severity] : []);
  },
);

test.each([
  [
    { 'limit-rps': '5r/s' },
    'only a number without a unit is accepted there; ingress-nginx refuses the whole Ingress (from 1.12 on)',
  ],
  [
    { 'denylist-source-range': 'office' },
    'the list is accepted as a whole or not at all; ingress-nginx answers all requests of the Ingress with 503',
  ],
  [
    { 'auth-url': 'auth.example.com' },
    'a scheme and a host are read there; ingress-nginx answers all requests of the Ingress with 503',
  ],
  [
    { 'auth-url': 'https://auth.example.com/#a' },
    'only letters, digits, blanks and "-._~/:,?&=$" are accepted there; ingress-nginx refuses the whole Ingress (from 1.12 on)',
  ],
  [
    { 'auth-url': 'https://auth.example.com', 'auth-cache-duration': '200|10m' },
    'only durations such as "200 202 10m, 401 5m" are accepted there; ingress-nginx ignores auth-url as well, and lets requests through without asking it (from 1.12 on)',
  ],
  [
    { 'use-regex': 'yes' },
    'only "true" and "false" are accepted there, and no words such as "yes" and "on"; ingress-nginx uses its default "false" instead',
  ],
  [
    { 'proxy-read-timeout': '5m' },
    'only a number without a unit is accepted there; ingress-nginx uses the value of its ConfigMap instead, by default "60"',
  ],
  [
    { 'proxy-ssl-secret': 'shop/tls', 'proxy-ssl-verify': 'true' },
    'only on, off are accepted there; ingress-nginx uses its default "off" instead (from 1.12 on)',
  ],
  [
    { 'rewrite-target': '/?q=$1' },
    'only letters, digits, "-._~/:" and groups such as "$1" are accepted there; ingress-nginx ignores the annotation (from 1.12 on)',
  ],
  [{ 'server-alias': ' ' }, 'ingress-nginx ignores an annotation without a value'],
])('%j is found for its outcome', (annotations, why) => {
  expect(findingsOf(annotations).map((finding) => finding.why)).toEqual([why]);
});

test.each([
  ['the nearest one', {}, 'Write nginx.ingress.kubernetes.io/proxy-read-timeout.'],
  [
    'that the nearest one is written too',
    { 'proxy-read-timeout': '60' },
    'Remove it: nginx.ingress.kubernetes.io/proxy-read-timeout, which has the nearest name, is there too.',
  ],
])('in place of an unknown annotation it says %s', (_, others, fix) => {
  const annotations = { ...others, 'proxy-write-timeout': '60' };
  const findings = findingsOf(annotations, { rule: tryRule('NET321') as Rule });
  expect(findings.map((one) => one.fix)).toEqual([fix]);
});

test('what a release without validation does with a text is not said', () => {
  const [finding] = findingsOf({ 'proxy-buffering': 'yes' }, { release: '1.9.0' });
  expect(finding?.why).toBe('only on, off are accepted there');
});

test.each<[Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  [{ 'proxy-ssl-verify': 'true' }, { 'proxy-ssl-secret': 'shop/tls' }],
  [{ 'auth-cache-duration': '|' }, { 'auth-url': 'https://auth.example.com' }],
  [{ 'auth-realm': 'Log in!' }, { 'auth-type': 'basic' }],
  [{ 'auth-tls-verify-client': 'maybe' }, { 'auth-tls-secret': 'shop/ca' }],
  [{ 'canary-weight': '5%' }, { canary: 'true' }],
  [{ 'session-cookie-samesite': 'never' }, { affinity: 'cookie' }],
  [{ 'cors-max-age': '1h' }, { 'enable-cors': 'true' }],
  [{ 'opentelemetry-operation-name': 'a.b' }, { 'enable-opentelemetry': 'true' }],
  [{ 'limit-burst-multiplier': '2x' }, { 'limit-rpm': '60' }],
  [{ 'mirror-request-body': 'never' }, { 'mirror-target': 'https://test.example.com' }],
  [{ 'temporal-redirect-code': 'found' }, { 'temporal-redirect': 'https://a.example.com' }],
])('%j is read beside %j alone', (annotations, need) => {
  expect(findingsOf(annotations)).toEqual([]);
  expect(findingsOf({ ...need, ...annotations })).toHaveLength(1);
});

test.each<[Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  [{ 'canary-weight': '5%' }, { canary: 'false' }],
  [{ 'auth-keepalive-timeout': '60m' }, { 'auth-keepalive': '5' }],
  [{ 'permanent-redirect-code': 'moved' }, { 'temporal-redirect': 'https://a.example.com' }],
  [{ 'whitelist-source-range': 'office' }, { 'allowlist-source-range': '192.0.2.0/24' }],
])('%j is not read beside %j', (annotations, other) => {
  expect(findingsOf({ ...other, ...annotations })).toEqual([]);
});
