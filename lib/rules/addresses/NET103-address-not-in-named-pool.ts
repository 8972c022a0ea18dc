import type { Pool } from '../../model/objects/pool';
import { loadBalancers } from '../../model/queries/load-balancers';
import { poolsNamed, rangesOf } from '../../model/queries/pool-ranges';
import type { Ip } from '../../net/ip';
import { contains } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET103: Rule = {
  id: 'NET103',
  name: 'address-not-in-named-pool',
  severity: Severity.ERROR,
  reads: ['pools', 'services'],
  what: 'A Service asks for an address that the pool it names does not hold.',
  why: 'MetalLB takes the address and the pool together, finds them incompatible, and the Service waits for ever',
  fix: 'Write an address of that pool, or leave the annotation address-pool out.',
  waive: 'Never: MetalLB gives the Service no address.',
  sources: ['https://metallb.io/usage/#requesting-specific-ips'],
  check(network, report) {
    for (const { service, addresses, pool: named } of loadBalancers(network)) {
      const pools = named ? poolsNamed(network, named.value) : [];
      if (!named || pools.length === 0) continue;
      for (const { ip, text, field } of addresses) {
        if (!ip || pools.some((pool) => holds(pool, ip))) continue;
        report({
          places: [
            place(service.manifest, field),
            place(service.manifest, named.field),
            ...pools.map(({ manifest }) => place(manifest, 'spec.addresses')),
          ],
          what: `${text} is not in the pool ${named.value}`,
          fix: `Write an address of ${entriesOf(pools)}, or leave ${named.key} out.`,
        });
      }
    }
  },
};

function holds(pool: Pool, ip: Ip): boolean {
  return rangesOf(pool).some(({ range }) => contains(range, ip));
}

/** Some of them, where there are many. */
function entriesOf(pools: readonly Pool[]): string {
  const texts = pools.flatMap(({ entries }) => entries.map(({ text }) => text));
  return [...texts.slice(0, 3), ...(texts.length > 3 ? ['...'] : [])].join(', ');
}
