import { loadBalancers } from '../../model/queries/load-balancers';
import { formatIp } from '../../net/ip';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
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
  sources: ['https://metallb.io/concepts/layer2/'],
  checkFleet(networks, report) {
    const claims = networks.flatMap((network) =>
      loadBalancers(network).flatMap(({ service, addresses }) =>
        addresses.flatMap(({ ip, field }) =>
          ip
            ? [
                {
                  ...place(service.manifest, field),
                  address: formatIp(ip),
                  cluster: network.name ?? '',
                },
              ]
            : [],
        ),
      ),
    );
    for (const [address, those] of groupBy(claims, (claim) => claim.address)) {
      const clusters = [...new Set(those.map(({ cluster }) => cluster))].sort();
      if (clusters.length < 2) continue;
      report({ places: those, what: `${address} is claimed in ${clusters.join(' and ')}` });
    }
  },
};
