import type { Network } from '../../model/queries/network';
import { hostPattern } from '../../net/host-pattern';
import { groupBy } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET303: Rule = {
  id: 'NET303',
  name: 'host-by-ingress-and-gateway',
  severity: Severity.INFO,
  reads: ['ingresses', 'routes'],
  what: 'An Ingress and a Gateway API route serve the same host.',
  why: 'the controller and the Gateway have different addresses, and the DNS record points to one of them',
  fix: 'Remove the Ingress once the Gateway serves the host.',
  waive: 'While you migrate from one to the other.',
  sources: ['https://gateway-api.sigs.k8s.io/guides/getting-started/migrating-from-ingress/'],
  check(network, report) {
    const { ingresses, routes } = network;
    if (ingresses.length === 0 || routes.length === 0) return;
    for (const [host, claims] of groupBy(hostClaims(network), (claim) => claim.host)) {
      const ingresses = claims.filter(({ manifest }) => manifest?.kind === 'Ingress');
      if (ingresses.length === 0 || ingresses.length === claims.length) continue;
      report({ places: claims, what: `${host} is served by an Ingress and by a Gateway` });
    }
  },
};

interface HostClaim extends Place {
  readonly host: string;
}

function hostClaims({ ingresses, routes }: Network): HostClaim[] {
  const byIngress = ingresses.flatMap(({ manifest, rules }) =>
    rules.map(({ host, field }) => claimOf(host, place(manifest, `${field}.host`))),
  );
  const byRoute = routes.flatMap(({ manifest, hostnames }) =>
    hostnames.map((host, index) => claimOf(host, place(manifest, `spec.hostnames[${index}]`))),
  );
  return [...byIngress, ...byRoute].filter(({ host }) => host !== '');
}

function claimOf(host: string | undefined, where: Place): HostClaim {
  return { ...where, host: hostPattern(host) };
}
