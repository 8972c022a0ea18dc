import {
  EXTERNAL_DNS_HOSTNAME,
  asksForDnsName,
  dnsSourcesOf,
  externalDnsPrograms,
} from '../../model/queries/external-dns';
import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

export const NET440: Rule = {
  id: 'NET440',
  name: 'external-dns-skips-route',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others', 'routes', 'workloads'],
  what: 'An Ingress or a route requests a name from external-dns, which does not read objects of that kind.',
  why: 'external-dns only reads the kinds that its argument --source names, so it creates no record, and the name does not resolve',
  fix: 'Start external-dns with --source for the kind.',
  waive: 'If another instance of external-dns reads the kind.',
  sources: [
    'https://kubernetes-sigs.github.io/external-dns/latest/docs/flags/',
    'https://github.com/kubernetes-sigs/external-dns/blob/v0.19.0/source/store.go#L335',
  ],
  check(network, report) {
    const programs = externalDnsPrograms(network);
    const sources = programs.map(dnsSourcesOf);
    if (programs.length === 0 || sources.some((those) => those.length === 0)) return;
    const read = new Set(sources.flat());
    for (const { manifest, source } of requestsOf(network)) {
      if (read.has(source)) continue;
      report({
        places: [
          place(manifest, keyed('metadata.annotations', EXTERNAL_DNS_HOSTNAME)),
          ...programs.map(({ workload, container }) =>
            place(workload.manifest, `${container.field}.args`),
          ),
        ],
        what: `external-dns reads ${[...read].sort().join(', ')}, and no ${manifest.kind}`,
        fix: `Start external-dns with --source=${source}.`,
      });
    }
  },
};

const TRAEFIK_KINDS = ['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP'];

interface DnsRequest {
  readonly manifest: Manifest;
  readonly source: string;
}

/** The objects other than Services that request a name, each with the source that reads it. */
function requestsOf(network: Network): DnsRequest[] {
  const of = (those: readonly Manifest[], sourceOf: (manifest: Manifest) => string) =>
    those.filter(asksForDnsName).map((manifest) => ({ manifest, source: sourceOf(manifest) }));
  return [
    ...of(
      network.ingresses.map(({ manifest }) => manifest),
      () => 'ingress',
    ),
    ...of(
      network.routes.map(({ manifest }) => manifest),
      ({ kind }) => `gateway-${kind.toLowerCase()}`,
    ),
    ...TRAEFIK_KINDS.flatMap((kind) =>
      of(network.others('traefik.io', kind), () => 'traefik-proxy'),
    ),
  ];
}
