import { isLeftToDhcp } from '../../facts/controllers/kube-vip';
import { ciliumClaims, kubeVipClaims } from '../../model/queries/balancer-requests';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { formatIp, tryIp } from '../../net/ip';
import { groupBy } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET151: Rule = {
  id: 'NET151',
  name: 'fleet-address-collision',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'Services of two clusters request the same load-balancer address.',
  why: 'if the clusters share a network, both announce the address, and a client reaches one or the other',
  fix: 'Write another address in one of the clusters.',
  waive: 'If the clusters are on different networks, or announce one address on purpose (anycast).',
  sources: [
    'https://metallb.io/concepts/layer2/',
    'https://docs.cilium.io/en/stable/network/l2-announcements/',
    'https://kube-vip.io/docs/usage/kubernetes-services/',
  ],
  checkFleet(networks, report) {
    const claims = networks.flatMap(claimsIn);
    for (const [address, those] of groupBy(claims, (claim) => claim.address)) {
      const clusters = [...new Set(those.map(({ cluster }) => cluster))].sort();
      if (clusters.length < 2) continue;
      report({ places: those, what: `${address} is claimed in ${clusters.join(' and ')}` });
    }
  },
};

interface Claim extends Place {
  readonly address: string;
  readonly cluster: string;
}

/** What Services request, of whichever load balancer; a field that several read is one request. */
function claimsIn(network: Network): Claim[] {
  const ofMetallb = loadBalancers(network).flatMap(({ service, addresses }) =>
    addresses.flatMap(({ ip, text, field }) =>
      ip && !isLeftToDhcp(text) ? [{ service, ip: formatIp(ip), field }] : [],
    ),
  );
  const all = [...ofMetallb, ...ciliumClaims(network), ...kubeVipClaims(network)];
  return [...groupBy(all, ({ service }) => service).values()].flatMap((own) =>
    [...new Map(own.map((one) => [`${one.field} ${one.ip}`, one])).values()].flatMap(
      ({ service, ip, field }) =>
        tryIp(ip)
          ? [{ ...place(service.manifest, field), address: ip, cluster: network.name ?? '' }]
          : [],
    ),
  );
}
