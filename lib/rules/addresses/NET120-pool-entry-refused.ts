import { poolEntry, poolSize } from '../../facts/controllers/metallb';
import type { Network } from '../../model/queries/network';
import { poolsNamed } from '../../model/queries/pool-ranges';
import { holdsAddresses } from '../../model/queries/spans';
import { at, isAbsent } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
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
    'https://github.com/metallb/metallb/blob/v0.16.1/internal/config/config.go#L535',
  ],
  check(network, report) {
    for (const { manifest, entries } of network.pools) {
      const none = isEmpty(network, manifest) ? poolSize([]) : undefined;
      if (none) report(draftOf(place(manifest, 'spec.addresses'), manifest.name, none));
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

/** Whether a pool says no addresses. Of one that is given twice, this may be a patch of the other. */
function isEmpty(network: Network, { spec, name }: Manifest): boolean {
  const written = at(spec, 'addresses');
  if (isAbsent(written))
    return !poolsNamed(network, name).some(({ entries }) => entries.length > 0);
  return Array.isArray(written) && written.length === 0;
}
