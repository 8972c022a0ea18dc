import { HOST_BITS_IGNORED } from '../../facts/values/sentences';
import { poolEntry } from '../../facts/controllers/metallb';
import { hasHostBits } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET121: Rule = {
  id: 'NET121',
  name: 'pool-entry-widened',
  severity: Severity.WARNING,
  reads: ['pools'],
  what: 'A CIDR of a pool has host bits, and MetalLB takes it for the whole network.',
  why: HOST_BITS_IGNORED,
  fix: 'Write a mask of /32 for the one address, a range, or the first address of the network.',
  waive: 'Where the whole network is meant.',
  sources: [
    'https://metallb.io/configuration/#defining-the-ips-to-assign-to-the-load-balancer-services',
  ],
  check({ pools }, report) {
    for (const { manifest, entries } of pools) {
      for (const { field, text } of entries) {
        const fault = hasHostBits(text) ? poolEntry(text) : undefined;
        if (fault) report(draftOf(place(manifest, field), text, fault));
      }
    }
  },
};
