import type { Network } from '../../model/queries/network';
import type { PoolRange } from '../../model/queries/pool-ranges';
import { rangesOf } from '../../model/queries/pool-ranges';
import { spansOf } from '../../model/queries/spans';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET150: Rule = {
  id: 'NET150',
  name: 'fleet-pool-overlap',
  severity: Severity.WARNING,
  reads: ['pools'],
  what: 'Pools of two clusters contain the same address.',
  why: 'if the clusters share a network, both can assign and announce the address, and a client reaches one or the other',
  fix: 'Write each address into the pool of one cluster.',
  waive: 'If the clusters are on different networks.',
  sources: ['https://metallb.io/concepts/layer2/'],
  checkFleet(networks, report) {
    const ranges = networks.flatMap((network) =>
      network.pools.flatMap(rangesOf).map((one): Member => ({ ...one, network })),
    );
    for (const { members } of spansOf(ranges)) {
      const clusters = [...new Set(members.map(({ network }) => network.name ?? ''))].sort();
      if (clusters.length < 2) continue;
      report({
        places: members.map(({ pool, entry }) => place(pool.manifest, entry.field)),
        what: `pools of ${clusters.join(' and ')} overlap`,
      });
    }
  },
};

interface Member extends PoolRange {
  readonly network: Network;
}
