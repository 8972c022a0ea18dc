import type { WaiverProps } from 'cdk8s-reach';

/**
 * Findings that are right here all the same, each with the path of its construct. Past its end, and
 * when there is nothing left to waive, a waiver fails `npm test` and `npm run check`.
 */
export const WAIVERS: readonly (WaiverProps & { readonly path: string })[] = [
  {
    path: 'lab/platform/pool',
    rule: 'fleet-pool-overlap',
    reason: 'the lab tries an address of prod, where nobody has it meanwhile',
    until: '{{until}}',
  },
];
