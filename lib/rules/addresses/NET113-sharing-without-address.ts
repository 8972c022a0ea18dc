import type { Pool } from '../../model/objects/pool';
import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { poolsNamed, rangesOf } from '../../model/queries/pool-ranges';
import { sizeOf } from '../../model/queries/spans';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET113: Rule = {
  id: 'NET113',
  name: 'sharing-without-address',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['pools', 'services'],
  what: 'Services have the same sharing key, but do not all request the same address.',
  why: 'a sharing key allows MetalLB to assign one address to all of them, but does not require it: they may get different addresses',
  fix: 'Write the same address in the annotation loadBalancerIPs of all of them.',
  waive: 'If it does not matter whether they share an address.',
  sources: ['https://metallb.io/usage/#ip-address-sharing'],
  check(network, report) {
    const ofAll = hasChoice(network.pools);
    const sharing = loadBalancers(network).filter(({ sharingKey }) => sharingKey !== undefined);
    for (const [key, those] of groupBy(sharing, ({ sharingKey }) => sharingKey?.value)) {
      const open = those.filter((one) => isOpenFor(network, one, ofAll));
      const places = open.flatMap(({ service, sharingKey }) =>
        sharingKey ? [place(service.manifest, sharingKey.field)] : [],
      );
      const sharers = ofSeveralObjects(those.map(({ service }) => place(service.manifest)));
      if (open.length === 0 || sharers.length === 0) continue;
      report({
        places,
        what: `${open.length} of ${sharers.length} Services with the sharing key ${JSON.stringify(key)} do not request an address`,
      });
    }
  },
};

/** Whether it asks for no address, and may get one or another. */
function isOpenFor(network: Network, { addresses, pool }: LoadBalancer, ofAll: boolean): boolean {
  if (addresses.length > 0) return false;
  return pool ? hasChoice(poolsNamed(network, pool.value)) : ofAll;
}

/** A pool of one address leaves nothing to choose. */
function hasChoice(pools: readonly Pool[]): boolean {
  const ranges = pools.flatMap(rangesOf);
  return ranges.length !== 1 || ranges.some(({ range }) => sizeOf(range) > 1n);
}
