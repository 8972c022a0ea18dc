import type { Ingress, IngressTls } from '../../model/objects/ingress';
import { hostPattern } from '../../net/host-pattern';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET314: Rule = {
  id: 'NET314',
  name: 'tls-host-without-rule',
  severity: Severity.WARNING,
  reads: ['ingresses'],
  what: 'An Ingress has a certificate for a host that none of its rules is for.',
  why: 'the certificate is not used, and the hosts of the rules are served with another or with none',
  fix: 'Write the hosts of the rules under `tls`.',
  waive: 'Where the certificate is asked for here, and used by another object.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  check(network, report) {
    for (const ingress of network.ingresses) {
      const { manifest, tls } = ingress;
      for (const { field, host } of tls.flatMap((one) => hostsOf(one))) {
        if (isServed(ingress, host)) continue;
        report({
          places: [place(manifest, field), place(manifest, 'spec.rules')],
          what: `${host} has a certificate and no rule`,
        });
      }
    }
  },
};

function hostsOf({ hosts, field }: IngressTls): { host: string; field: string }[] {
  return hosts.map((host, index) => ({
    host: hostPattern(host),
    field: `${field}.hosts[${index}]`,
  }));
}

/** A rule for every host serves all, and a wildcard of either side one label of the other. */
function isServed({ manifest, rules, defaultBackend }: Ingress, host: string): boolean {
  const { annotations } = manifest;
  if (rules.length === 0 || defaultBackend) return true;
  if (ALIASES.some((key) => annotations[key] !== undefined)) return true;
  const known = rules.map((rule) => hostPattern(rule.host));
  return known.some(
    (one) => one === '' || one === host || isBelow(host, one) || isBelow(one, host),
  );
}

function isBelow(host: string, wildcard: string): boolean {
  return wildcard.startsWith('*.') && host.slice(host.indexOf('.')) === wildcard.slice(1);
}

/** Annotations that add hosts to those of the rules. */
const ALIASES = [
  'nginx.ingress.kubernetes.io/server-alias',
  'nginx.ingress.kubernetes.io/from-to-www-redirect',
  'haproxy-ingress.github.io/server-alias',
  'konghq.com/host-aliases',
];
