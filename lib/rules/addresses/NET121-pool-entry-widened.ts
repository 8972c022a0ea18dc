import { poolEntry } from '../../facts/controllers/metallb';
import { hasHostBits } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET121: Rule = {
  id: 'NET121',
  name: 'pool-entry-widened',
  severity: Severity.ERROR,
  reads: ['pools'],
  what: 'A pool names an address in a network, and means the whole network.',
  why: 'MetalLB drops the host bits and hands out the whole network, the addresses of routers and nodes too',
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
