import { ingressesWith } from '../../model/queries/written-fields';
import type { Ingress, IngressTls } from '../../model/objects/ingress';
import { derived } from '../../model/queries/derived';
import { likelyController } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { perList } from '../../model/queries/per-list';
import { hostPattern } from '../../net/host-pattern';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET314: Rule = {
  id: 'NET314',
  name: 'tls-host-without-rule',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others'],
  what: 'An Ingress has a certificate for a host that no rule of it has.',
  why: 'the certificate is not used, and the hosts of the rules are served with another certificate or without TLS',
  fix: 'Write the hosts of the rules under `tls`.',
  waive: 'Where the certificate is requested here, and used by another object.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  check(network, report) {
    for (const ingress of ingressesWith(network, 'tls')) {
      const { manifest, tls } = ingress;
      if (tls.length === 0) continue;
      if (likelyController(network, ingress)?.name === 'Tailscale') continue; // names its device so
      for (const entry of tls) {
        const hosts = hostsOf(entry);
        const served = hosts.filter(
          ({ host }) => isServed(ingress, host) || isServedBeside(network, ingress, host),
        );
        for (const one of hosts) {
          if (served.includes(one)) continue;
          report({
            places: [place(manifest, one.field), place(manifest, 'spec.rules')],
            what: `${one.host} is a host under tls, and no rule has it`,
            ...(served.length > 0 && { severity: Severity.INFO, why: ONE_MORE }),
          });
        }
      }
    }
  },
};

const ONE_MORE = 'the certificate is for one host more than is served with it';

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
  const { hosts, above } = hostsOfRules(rules);
  return ['', host, aboveOf(host)].some((one) => hosts.has(one)) || above.has(host);
}

/** The hosts of rules, and the wildcards of one label above them. */
const hostsOfRules = perList((rules: Ingress['rules']) => {
  const hosts = new Set(rules.map((rule) => hostPattern(rule.host)));
  return { hosts, above: new Set([...hosts].map(aboveOf)) };
});

/** One Ingress requests a certificate for the hosts of several. */
function isServedBeside(network: Network, { manifest }: Ingress, host: string): boolean {
  const names = [host, aboveOf(host)];
  return names.some((name) => ruleHosts(network).has(`${manifest.namespace} ${name}`));
}

const ruleHosts = derived(
  ({ ingresses }) =>
    new Set(
      ingresses.flatMap(({ manifest, rules }) =>
        rules.map(({ host }) => `${manifest.namespace} ${hostPattern(host)}`),
      ),
    ),
);

/** `*.example.com` for `shop.example.com`. */
function aboveOf(host: string): string {
  return `*${host.slice(host.indexOf('.'))}`;
}

/** Annotations that add hosts to those of the rules. */
const ALIASES = [
  'nginx.ingress.kubernetes.io/server-alias',
  'nginx.ingress.kubernetes.io/from-to-www-redirect',
  'haproxy-ingress.github.io/server-alias',
  'konghq.com/host-aliases',
];
