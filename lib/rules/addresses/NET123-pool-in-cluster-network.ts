import { ciliumPools } from '../../model/queries/cilium-pools';
import { kubeVipPools } from '../../model/queries/kube-vip-pools';
import type { Network } from '../../model/queries/network';
import { rangesOf } from '../../model/queries/pool-ranges';
import type { Manifest } from '../../model/read/manifest';
import type { Target } from '../../model/read/target';
import type { IpRange } from '../../net/ip';
import { contains, overlaps, tryCidr } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET123: Rule = {
  id: 'NET123',
  name: 'pool-in-cluster-network',
  severity: Severity.ERROR,
  reads: ['others', 'pools'],
  what: 'A pool contains addresses that the cluster uses for Services, pods or nodes.',
  why: 'two objects can then have the same address, and traffic for one of them reaches the other',
  fix: 'Write addresses outside of that network.',
  waive: 'If these addresses are not used in that network.',
  sources: [
    'https://kubernetes.io/docs/concepts/cluster-administration/networking/#kubernetes-ip-address-ranges',
  ],
  check(network, report) {
    const networks = networksOf(network.target);
    if (networks.length === 0) return;
    for (const { manifest, field, text, range } of entriesOf(network)) {
      const taken = networks.find((one) => overlaps(one.range, range) && !isUsual(one, range));
      if (!taken) continue;
      report({
        places: [place(manifest, field)],
        what: `${text} overlaps ${taken.cidr}, the network of the ${taken.whose}`,
        severity: taken.whose === 'nodes' ? Severity.WARNING : Severity.ERROR,
      });
    }
  },
};

interface Entry {
  readonly manifest: Manifest;
  readonly field: string;
  readonly text: string;
  readonly range: IpRange;
}

/** The entries of pools of MetalLB, Cilium and kube-vip. */
function entriesOf(network: Network): Entry[] {
  return [
    ...network.pools.flatMap((pool) =>
      rangesOf(pool).map(({ entry, range }) => ({ ...entry, manifest: pool.manifest, range })),
    ),
    ...ciliumPools(network).flatMap(({ manifest, blocks }) =>
      blocks.flatMap(({ field, text, range }) => (range ? [{ manifest, field, text, range }] : [])),
    ),
    ...kubeVipPools(network).flatMap(({ manifest, field, entries }) =>
      entries.flatMap(({ text, range }) => (range ? [{ manifest, field, text, range }] : [])),
    ),
  ];
}

interface ClusterNetwork {
  readonly whose: string;
  readonly cidr: string;
  readonly range: IpRange;
}

function networksOf({
  serviceCidrs = [],
  podCidrs = [],
  nodeCidrs = [],
}: Target): ClusterNetwork[] {
  const all = { Services: serviceCidrs, pods: podCidrs, nodes: nodeCidrs };
  return Object.entries(all).flatMap(([whose, cidrs]) =>
    cidrs.flatMap((cidr) => {
      const range = tryCidr(cidr);
      return range ? [{ whose, cidr, range }] : [];
    }),
  );
}

/** On layer 2 a pool is a part of the network that the nodes are in. */
function isUsual({ whose, range: network }: ClusterNetwork, range: IpRange): boolean {
  const isInside = contains(network, range.first) && contains(network, range.last);
  const isWhole = contains(range, network.first) && contains(range, network.last);
  return whose === 'nodes' && isInside && !isWhole;
}
