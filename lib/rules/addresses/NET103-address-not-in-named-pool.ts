import type { Pool } from '../../model/objects/pool';
import { loadBalancers } from '../../model/queries/load-balancers';
import { perList } from '../../model/queries/per-list';
import { poolsNamed, rangesOf } from '../../model/queries/pool-ranges';
import { spansOf, trySpan } from '../../model/queries/spans';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { addressPlaces } from './address-places';

export const NET103: Rule = {
  id: 'NET103',
  name: 'address-not-in-named-pool',
  severity: Severity.ERROR,
  reads: ['pools', 'services'],
  what: 'A Service requests an address that is not in the pool it names.',
  why: 'MetalLB finds the address and the pool incompatible, and the Service stays without an address',
  fix: 'Write an address of that pool, or remove the annotation address-pool.',
  waive: 'Never: MetalLB assigns no address to the Service.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    for (const { service, addresses, pool: named } of loadBalancers(network)) {
      const pools = named ? poolsNamed(network, named.value) : [];
      if (!named || pools.length === 0) continue;
      for (const { ip, text, field } of addresses) {
        if (!ip || trySpan(spansIn(pools), ip)) continue;
        report({
          places: [place(service.manifest, field), place(service.manifest, named.field)],
          others: addressPlaces(pools),
          what: `${text} is not in the pool ${named.value}`,
          fix: `Write an address of ${entriesOf(pools)}, or remove ${named.key}.`,
        });
      }
    }
  },
};

const spansIn = perList((pools: readonly Pool[]) => spansOf(pools.flatMap(rangesOf)));

/** Some of them, where there are many. */
const entriesOf = perList((pools: readonly Pool[]) => {
  const texts = pools.flatMap(({ entries }) => entries.map(({ text }) => text));
  return [...texts.slice(0, 3), ...(texts.length > 3 ? ['...'] : [])].join(', ');
});
