import { NGINX_PREFIX } from '../../lib/facts/controllers/ingress-nginx-annotations';
import { tryRule } from '../../lib/rules/catalogue';
import type { Rule } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { networkOf } from '../support/network';
import { NGINX_CLASS, ingressYaml, nginxController } from './route-yaml';

const NET322 = tryRule('NET322') as Rule;

test.each([
  // what every release refuses or ignores
  ['ssl-redirect', 'yes', 'nginx', '', 'error'],
  ['ssl-redirect', 'yes', 'inner', '', 'warning'],
  ['auth-url', 'auth.example.com', 'nginx', '', 'error'],
  ['proxy-buffering', 'yes', 'nginx', '1.9.0', 'error'],
  // what those refuse that validate annotations
  ['auth-realm', 'Please log in!', 'nginx', '', 'info'],
  ['auth-realm', 'Please log in!', 'nginx', '1.11.3', undefined],
  ['auth-realm', 'Please log in!', 'nginx', '1.12.0', 'error'],
  ['auth-realm', 'Please log in!', 'inner', '1.12.0', 'warning'],
  ['rewrite-target', '/?q=$1', 'nginx', '', 'info'],
  // what is as if it were not there
  ['ssl-redirect', '', 'nginx', '1.15.1', 'info'],
  ['auth-realm', ' ', 'nginx', '', 'info'],
  ['allowlist-source-range', '', 'nginx', '', 'error'],
])(
  '%s: %j for class %s of release %j is found as %s',
  (suffix, value, className, release, severity) => {
    const yaml = [
      className === 'nginx' ? NGINX_CLASS : '',
      ingressYaml({
        className,
        annotations: JSON.stringify({ [`${NGINX_PREFIX}${suffix}`]: value }),
      }),
      release && nginxController(release),
    ].join('');
    const findings = runRules([NET322], [networkOf(yaml)]);
    expect(findings.map((finding) => finding.severity)).toEqual(severity ? [severity] : []);
  },
);
