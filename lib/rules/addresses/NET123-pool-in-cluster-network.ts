import { rangesOf } from '../../model/queries/pool-ranges';
import type { Target } from '../../model/read/target';
import type { IpRange } from '../../net/ip';
import { contains, overlaps, tryCidr } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET123: Rule = {
  id: 'NET123',
  name: 'pool-in-cluster-network',
  severity: Severity.ERROR,
  reads: ['pools'],
  what: 'A pool contains addresses that the cluster uses for Services, pods or nodes.',
  why: 'two objects can then have the same address, and traffic for one of them reaches the other',
  fix: 'Write addresses outside of that network.',
  waive: 'If these addresses are not used in that network.',
  sources: [
    'https://kubernetes.io/docs/concepts/cluster-administration/networking/#kubernetes-ip-address-ranges',
  ],
  check({ pools, target }, report) {
    const networks = networksOf(target);
    for (const pool of pools) {
      for (const { entry, range } of networks.length > 0 ? rangesOf(pool) : []) {
        const taken = networks.find((one) => overlaps(one.range, range) && !isUsual(one, range));
        if (!taken) continue;
        report({
          places: [place(pool.manifest, entry.field)],
          what: `${entry.text} overlaps ${taken.cidr}, the network of the ${taken.whose}`,
          severity: taken.whose === 'nodes' ? Severity.WARNING : Severity.ERROR,
        });
      }
    }
  },
};

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
