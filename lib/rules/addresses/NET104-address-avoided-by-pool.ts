import { loadBalancers } from '../../model/queries/load-balancers';
import { avoids, tryPoolOf } from '../../model/queries/pool-ranges';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET104: Rule = {
  id: 'NET104',
  name: 'address-avoided-by-pool',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['pools', 'services'],
  what: 'A Service requests an address that its pool excludes with `avoidBuggyIPs`.',
  why: 'with avoidBuggyIPs MetalLB assigns no IPv4 address that ends in .0 or .255, and the Service stays without an address',
  fix: 'Write another address, or remove avoidBuggyIPs from the pool.',
  waive: 'Never: MetalLB assigns no address to the Service.',
  sources: [
    'https://metallb.io/configuration/_advanced_ipaddresspool_configuration/#handling-buggy-networks',
  ],
  check(network, report) {
    for (const { service, addresses } of loadBalancers(network)) {
      for (const { ip, text, field } of addresses) {
        const held = ip && tryPoolOf(network, ip);
        if (!held || !avoids(held.pool, ip)) continue;
        const { manifest } = held.pool;
        report({
          places: [
            place(service.manifest, field),
            place(manifest, 'spec.avoidBuggyIPs'),
            place(manifest, held.entry.field),
          ],
          what: `the pool ${manifest.name} excludes ${text}`,
        });
      }
    }
  },
};
