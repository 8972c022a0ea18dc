import { poolEntry, poolSize } from '../../facts/controllers/metallb';
import { holdsAddresses } from '../../model/queries/spans';
import { at } from '../../model/read/fields';
import { hasHostBits } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET120: Rule = {
  id: 'NET120',
  name: 'pool-entry-refused',
  severity: Severity.ERROR,
  reads: ['pools'],
  what: 'A pool contains an entry that MetalLB cannot parse, or no entries.',
  why: 'MetalLB refuses the whole pool',
  fix: 'Write "192.168.10.240-192.168.10.250", "192.168.10.0/28" or "192.168.10.240/32".',
  waive: 'Never: MetalLB refuses the pool.',
  sources: [
    'https://metallb.io/configuration/#defining-the-ips-to-assign-to-the-load-balancer-services',
  ],
  check({ pools }, report) {
    for (const { manifest, entries } of pools) {
      const written = at(manifest.spec, 'addresses');
      // A patch of a pool that is given elsewhere writes none.
      const none = written === null || isEmptyList(written) ? poolSize([]) : undefined;
      if (none) report({ ...draftOf(place(manifest, 'spec.addresses'), manifest.name, none) });
      for (const { field, text, range } of entries) {
        const fault = hasHostBits(text) ? undefined : poolEntry(text);
        if (!fault) continue;
        report({
          ...draftOf(place(manifest, field), text, fault),
          // An IPv4 address in IPv6 clothes is read, by some releases of Go.
          severity: range && holdsAddresses(range) ? Severity.WARNING : Severity.ERROR,
        });
      }
    }
  },
};

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
