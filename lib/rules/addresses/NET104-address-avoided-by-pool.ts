import { loadBalancers } from '../../model/queries/load-balancers';
import { avoids, tryPoolOf } from '../../model/queries/pool-ranges';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET104: Rule = {
  id: 'NET104',
  name: 'address-avoided-by-pool',
  severity: Severity.ERROR,
  reads: ['pools', 'services'],
  what: 'A Service asks for an address that its pool leaves out by `avoidBuggyIPs`.',
  why: 'MetalLB then gives no IPv4 address that ends in .0 or .255, and the Service waits for ever',
  fix: 'Write another address, or leave avoidBuggyIPs out of the pool.',
  waive: 'Never: MetalLB gives the Service no address.',
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
          what: `the pool ${manifest.name} avoids ${text}`,
        });
      }
    }
  },
};
