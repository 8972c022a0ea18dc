import type { Network } from '../../model/queries/network';
import { hostPattern } from '../../net/host-pattern';
import { groupBy } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET304: Rule = {
  id: 'NET304',
  name: 'host-in-two-clusters',
  severity: Severity.INFO,
  reads: ['ingresses', 'routes'],
  what: 'Two clusters serve the same host.',
  why: 'the DNS record points to one of them, or to both in turn, and the routes of the other are not used',
  fix: 'Write a different host for each cluster, or let both serve it in the same way.',
  waive: 'If the clusters share the load, or one replaces the other in a failure.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  ],
  checkFleet(networks, report) {
    const claims = networks.flatMap(hostClaims);
    for (const [host, those] of groupBy(claims, (claim) => claim.host)) {
      const clusters = new Set(those.map(({ cluster }) => cluster));
      if (clusters.size < 2) continue;
      const names = [...clusters].sort().join(' and ');
      report({ places: those, what: `${host} is served by ${names}` });
    }
  },
};

interface HostClaim extends Place {
  readonly host: string;
  readonly cluster: string;
}

function hostClaims({ name: cluster = '', ingresses, routes }: Network): HostClaim[] {
  const byIngress = ingresses.flatMap(({ manifest, rules }) =>
    rules.map(({ host, field }) => ({ host, ...place(manifest, `${field}.host`) })),
  );
  const byRoute = routes.flatMap(({ manifest, hostnames }) =>
    hostnames.map((host, index) => ({ host, ...place(manifest, `spec.hostnames[${index}]`) })),
  );
  return [...byIngress, ...byRoute]
    .map(({ host, ...where }) => ({ ...where, cluster, host: hostPattern(host) }))
    .filter(({ host }) => host !== '');
}
