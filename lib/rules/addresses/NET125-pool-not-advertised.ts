import { announcedPools } from '../../model/queries/pool-selectors';
import type { Rule } from '../rule';
import { Elsewhere, isOpenPlace, place, Severity } from '../rule';

export const NET125: Rule = {
  id: 'NET125',
  name: 'pool-not-advertised',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['advertisements', 'pools'],
  what: 'No advertisement in the checked files selects a pool.',
  why: 'MetalLB does not announce the addresses of the pool, so clients outside the cluster cannot reach them',
  fix: 'Add an L2Advertisement or a BGPAdvertisement for the pool.',
  waive: 'If another program announces the addresses, such as Calico or Cilium.',
  sources: ['https://metallb.io/configuration/#announce-the-service-ips'],
  check(network, report) {
    const { advertisements, pools } = network;
    if (advertisements.some(({ manifest }) => isOpenPlace(place(manifest, 'spec')))) return;
    const isAnnounced = announcedPools(network);
    for (const pool of pools) {
      if (isAnnounced(pool)) continue;
      const { manifest } = pool;
      report({
        places: [place(manifest, 'metadata.name'), place(manifest, 'metadata.labels')],
        what: `no advertisement selects the pool ${manifest.name}`,
        severity: advertisements.length > 0 ? Severity.WARNING : Severity.INFO,
      });
    }
  },
};
