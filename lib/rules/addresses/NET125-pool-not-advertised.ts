import { announcedPools } from '../../model/queries/pool-selectors';
import type { Rule } from '../rule';
import { Severity, isOpenPlace, place } from '../rule';

export const NET125: Rule = {
  id: 'NET125',
  name: 'pool-not-advertised',
  severity: Severity.WARNING,
  reads: ['advertisements', 'pools'],
  what: 'No given advertisement is for a pool.',
  why: 'Services get addresses of it that nobody announces, so they cannot be reached from outside',
  fix: 'Add an L2Advertisement or a BGPAdvertisement for the pool.',
  waive: 'Where another program announces the addresses, such as Calico or Cilium.',
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
        what: `no advertisement is for the pool ${manifest.name}`,
        severity: advertisements.length > 0 ? Severity.WARNING : Severity.INFO,
      });
    }
  },
};
