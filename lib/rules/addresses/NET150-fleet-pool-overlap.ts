import type { Network } from '../../model/queries/network';
import { ciliumPools } from '../../model/queries/cilium-pools';
import { kubeVipPools } from '../../model/queries/kube-vip-pools';
import { rangesOf } from '../../model/queries/pool-ranges';
import { spansOf } from '../../model/queries/spans';
import type { IpRange } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET150: Rule = {
  id: 'NET150',
  name: 'fleet-pool-overlap',
  severity: Severity.WARNING,
  reads: ['others', 'pools'],
  what: 'Pools of two clusters contain the same address.',
  why: 'if the clusters share a network, both can assign and announce the address, and a client reaches one or the other',
  fix: 'Write each address into the pool of one cluster.',
  waive: 'If the clusters are on different networks.',
  sources: [
    'https://metallb.io/concepts/layer2/',
    'https://docs.cilium.io/en/stable/network/l2-announcements/',
  ],
  checkFleet(networks, report) {
    const ranges = networks.flatMap((network) =>
      rangesIn(network).map((one): Member => ({ ...one, network })),
    );
    for (const { members } of spansOf(ranges)) {
      const clusters = [...new Set(members.map(({ network }) => network.name ?? ''))].sort();
      if (clusters.length < 2) continue;
      report({
        places: members.map(({ at }) => at),
        what: `pools of ${clusters.join(' and ')} overlap`,
      });
    }
  },
};

interface Range {
  readonly at: ReturnType<typeof place>;
  readonly range: IpRange;
}

interface Member extends Range {
  readonly network: Network;
}

/** The addresses of all pools of a cluster, whatever assigns them. */
function rangesIn(network: Network): Range[] {
  const ofMetallb = network.pools
    .flatMap(rangesOf)
    .map(({ pool, entry, range }) => ({ at: place(pool.manifest, entry.field), range }));
  const ofCilium = ciliumPools(network)
    .filter(({ isDisabled }) => !isDisabled)
    .flatMap(({ manifest, blocks }) =>
      blocks.flatMap(({ field, range }) => (range ? [{ at: place(manifest, field), range }] : [])),
    );
  const ofKubeVip = kubeVipPools(network).flatMap(({ manifest, field, entries }) =>
    entries.flatMap(({ range }) => (range ? [{ at: place(manifest, field), range }] : [])),
  );
  return [...ofMetallb, ...ofCilium, ...ofKubeVip];
}
