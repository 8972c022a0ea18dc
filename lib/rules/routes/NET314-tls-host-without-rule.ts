import { ingressesWith } from '../../model/queries/written-fields';
import { CLUSTER_ISSUER, ISSUER } from '../../facts/controllers/cert-manager';
import type { Ingress, IngressTls } from '../../model/objects/ingress';
import { coverage, wildcardOf } from '../../model/queries/certificate-names';
import { derived } from '../../model/queries/derived';
import { likelyController } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { perList } from '../../model/queries/per-list';
import { at, listOf, textOf, textsOf } from '../../model/read/fields';
import { hostPattern } from '../../net/host-pattern';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET314: Rule = {
  id: 'NET314',
  name: 'tls-host-without-rule',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others', 'routes'],
  what: 'An Ingress has a certificate for a host that no rule of it has; where the certificate may be for the hosts of the rules too, or others are for these, this is an info.',
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
        if (served.length === hosts.length) continue;
        const why =
          (served.length > 0 && ONE_MORE) ||
          (isCoveredBeside(ingress, entry) && BESIDE) ||
          (mayCover(network, ingress, entry) && MAY_COVER);
        for (const one of hosts) {
          if (served.includes(one)) continue;
          report({
            places: [place(manifest, one.field), place(manifest, 'spec.rules')],
            what: `${one.host} is a host under tls, and no rule has it`,
            ...(why && { severity: Severity.INFO, why }),
          });
        }
      }
    }
  },
};

const ONE_MORE = 'the certificate is for one host more than is served with it';

const BESIDE =
  'the hosts of the rules are served with other certificates, and this one is not used';

/** Whether each host of the rules has another certificate. */
function isCoveredBeside({ rules, tls }: Ingress, entry: IngressTls): boolean {
  const others = tls
    .filter(({ secretName }) => secretName && secretName !== entry.secretName)
    .flatMap(hostsOf);
  const covers = coverage(others.map(({ host }) => host));
  return rules.every(({ host }) => covers(hostPattern(host)));
}

const MAY_COVER =
  'the Secret may have a certificate for the hosts of the rules, such as a wildcard, which ingress-nginx and Traefik serve whatever the hosts under tls are';

/**
 * Whether the certificate may be for the hosts of the rules: a Certificate says so, or nothing requests
 * one for the hosts under tls alone, and each host of a rule is one label below one of these.
 * @see https://github.com/kubernetes/ingress-nginx/blob/controller-v1.13.0/internal/ingress/controller/controller.go#L1532
 */
function mayCover(network: Network, { manifest, rules }: Ingress, entry: IngressTls): boolean {
  const wanted = rules.map(({ host }) => hostPattern(host));
  const names = certificateNames(network).get(`${manifest.namespace}/${entry.secretName}`);
  if (names && wanted.every(coverage(names))) return true;
  if (REQUESTS.some((key) => manifest.annotations[key] !== undefined)) return false;
  const below = new Set(hostsOf(entry).map(({ host }) => `*.${host}`));
  return wanted.every((host) => below.has(wildcardOf(host)));
}

/** Annotations with which a certificate is requested for the hosts under tls. */
const REQUESTS = [ISSUER, CLUSTER_ISSUER, 'kubernetes.io/tls-acme'];

/** The names of the Certificates of cert-manager, by their Secrets. */
const certificateNames = derived(
  (network) =>
    new Map(
      network
        .others('cert-manager.io', 'Certificate')
        .map(({ namespace, spec }) => [
          `${namespace}/${textOf(at(spec, 'secretName'))}`,
          textsOf(at(spec, 'dnsNames')),
        ]),
    ),
);

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

/** Of Ingresses, of IngressRoutes of Traefik and of routes of the Gateway API, each with its namespace. */
const ruleHosts = derived((network) => {
  const ofIngresses = network.ingresses.flatMap(({ manifest, rules }) =>
    rules.map(({ host }) => ({ manifest, host: hostPattern(host) })),
  );
  const ofRoutes = network.routes.flatMap(({ manifest, hostnames }) =>
    hostnames.map((host) => ({ manifest, host: hostPattern(host) })),
  );
  const ofTraefik = TRAEFIK_GROUPS.flatMap((group) =>
    network.others(group, 'IngressRoute'),
  ).flatMap((manifest) =>
    listOf(at(manifest.spec, 'routes'))
      .flatMap((route) => hostsOfMatch(textOf(at(route, 'match')) ?? ''))
      .map((host) => ({ manifest, host: hostPattern(host) })),
  );
  return new Set(
    [...ofIngresses, ...ofRoutes, ...ofTraefik].map(
      ({ manifest, host }) => `${manifest.namespace} ${host}`,
    ),
  );
});

const TRAEFIK_GROUPS = ['traefik.io', 'traefik.containo.us'];

/** The hosts in ``Host(`a.example.com`, `b.example.com`)``; none where `!` stands before it. */
function hostsOfMatch(match: string): string[] {
  return [...match.matchAll(/(?<!!\s*)\bHost\(([^)]*)\)/g)].flatMap(([, hosts = '']) =>
    [...hosts.matchAll(/[\w*.-]+/g)].map(([host]) => host),
  );
}

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
