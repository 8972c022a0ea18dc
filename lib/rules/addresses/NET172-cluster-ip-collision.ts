import { claimedBy } from '../../facts/values/sentences';
import type { Network } from '../../model/queries/network';
import { clusterIpTexts, readAddress } from '../../model/queries/service-addresses';
import { servicesWith } from '../../model/queries/written-fields';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET172: Rule = {
  id: 'NET172',
  name: 'cluster-ip-collision',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'Two Services request one cluster IP.',
  why: 'a cluster IP belongs to one Service, and the API server refuses the second',
  fix: 'Write another address, or remove the field so that the cluster picks an address.',
  waive: 'If the Services are never in one cluster at the same time.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/'],
  check(network, report) {
    for (const [address, claims] of groupBy(claimsOf(network), (claim) => claim.address)) {
      const claimants = ofSeveralObjects(claims);
      if (claimants.length === 0) continue;
      report({
        places: claims,
        what: claimedBy(address, claimants.length),
      });
    }
  },
};

interface Claim extends Place {
  readonly address: string;
}

function claimsOf(network: Network): Claim[] {
  return servicesWith(network, 'clusterIP', 'clusterIPs').flatMap(({ manifest }) =>
    clusterIpTexts(manifest).map(({ text, field }) => ({
      ...place(manifest, field),
      address: readAddress(text),
    })),
  );
}
