import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { announcedPools } from '../../model/queries/pool-selectors';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET125: Rule = {
  id: 'NET125',
  name: 'pool-not-advertised',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['advertisements', 'others', 'pools', 'services'],
  what: 'No advertisement in the checked files selects a pool.',
  why: 'MetalLB does not announce the addresses of the pool, so clients outside the cluster cannot reach them',
  fix: 'Add an L2Advertisement or a BGPAdvertisement for the pool.',
  waive: 'If another program announces the addresses, such as Calico or Cilium.',
  sources: ['https://metallb.io/configuration/#announce-the-service-ips'],
  check(network, report) {
    const { advertisements, pools } = network;
    if (advertisements.some(({ manifest }) => isOpenPlace(place(manifest, 'spec')))) return;
    const isAnnounced = announcedPools(network);
    // A pool alone may be a part of what is applied; with Services that need it, all of it should be there.
    const isWhole = advertisements.length > 0 || loadBalancers(network).length > 0;
    const severity = isWhole && !mayBeAnnouncedByOthers(network) ? Severity.WARNING : Severity.INFO;
    for (const pool of pools) {
      if (isAnnounced(pool)) continue;
      const { manifest } = pool;
      report({
        places: [place(manifest, 'metadata.name'), place(manifest, 'metadata.labels')],
        what: `no advertisement selects the pool ${manifest.name}`,
        severity,
      });
    }
  },
};

/** What makes other programs announce addresses that MetalLB assigns. */
const OTHER_ANNOUNCERS = [
  ['crd.projectcalico.org', 'BGPConfiguration'],
  ['projectcalico.org', 'BGPConfiguration'],
  ['frrk8s.metallb.io', 'FRRConfiguration'],
  ['cilium.io', 'CiliumL2AnnouncementPolicy'],
  ['cilium.io', 'CiliumBGPPeeringPolicy'],
  ['cilium.io', 'CiliumBGPClusterConfig'],
] as const;

function mayBeAnnouncedByOthers(network: Network): boolean {
  return OTHER_ANNOUNCERS.some(([group, kind]) => network.others(group, kind).length > 0);
}
