import { ciliumPools } from '../../model/queries/cilium-pools';
import { spansOf } from '../../model/queries/spans';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET180: Rule = {
  id: 'NET180',
  name: 'cilium-pool-overlap',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'Two blocks of CiliumLoadBalancerIPPools contain the same address.',
  why: 'Cilium marks the newer pool as conflicting, or a pool that overlaps itself, and assigns no further address of it',
  fix: 'Write each address into one block of one pool.',
  waive: 'If the pools belong to different clusters.',
  sources: [
    'https://docs.cilium.io/en/stable/network/lb-ipam/#cidrs-ranges-and-reserved-ips',
    'https://github.com/cilium/cilium/blob/v1.18.0/operator/pkg/lbipam/lbipam.go',
  ],
  check(network, report) {
    const blocks = ciliumPools(network)
      .filter(({ isDisabled }) => !isDisabled)
      .flatMap(({ manifest, blocks }) =>
        blocks.flatMap(({ field, text, range }) =>
          range ? [{ ...place(manifest, field), name: manifest.name, text, range }] : [],
        ),
      );
    for (const { members } of spansOf(blocks)) {
      // A pool that is given for several environments does not overlap itself.
      const files = groupBy(members, ({ name }) => name);
      const isTwice = [...files.values()].some(
        (those) => those.length > 1 && those.every((one) => one.manifest === those[0]?.manifest),
      );
      if (files.size < 2 && !isTwice) continue;
      const texts = members.map(({ name, text }) => `${text} of ${name}`).sort();
      report({ places: members, what: `${texts.join(' and ')} overlap` });
    }
  },
};
