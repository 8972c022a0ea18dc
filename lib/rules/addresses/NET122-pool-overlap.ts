import type { PoolRange } from '../../model/queries/pool-ranges';
import { poolSpans } from '../../model/queries/pool-ranges';
import { spansOf } from '../../model/queries/spans';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET122: Rule = {
  id: 'NET122',
  name: 'pool-overlap',
  severity: Severity.ERROR,
  reads: ['pools'],
  what: 'Two entries of pools contain the same address.',
  why: 'MetalLB refuses a pool that contains an address twice, or an address of another pool',
  fix: 'Write each address into one entry of one pool.',
  waive: 'If the pools belong to different clusters.',
  sources: ['https://metallb.io/configuration/'],
  check(network, report) {
    for (const { members } of poolSpans(network)) {
      const clashing = clashes(members);
      if (clashing.length === 0) continue;
      report({ places: clashing.map(placeOf), what: whatOf(clashing) });
    }
  },
};

/** Those of several pools; else those of one, where it is not just given for two environments. */
function clashes(members: readonly PoolRange[]): readonly PoolRange[] {
  if (ofSeveralObjects(members.map(placeOf)).length > 0) return members;
  const ofOneManifest = groupBy(members, ({ pool }) => pool.manifest).values();
  return [...ofOneManifest]
    .flatMap((those) => spansOf(those))
    .filter((span) => span.members.length > 1)
    .flatMap((span) => span.members);
}

function placeOf({ pool, entry }: PoolRange): Place {
  return place(pool.manifest, entry.field);
}

function whatOf(clashing: readonly PoolRange[]): string {
  if (clashing.length > 2) return `${clashing.length} entries of pools overlap`;
  const texts = clashing.map(({ pool, entry }) => `${entry.text} of ${pool.manifest.name}`);
  return `${texts.sort().join(' and ')} overlap`;
}
