import { spotIn } from '../../model/read/origin';
import type { Chain } from './chain';
import type { Hop } from './hop';

/** The same for chains that say the same of the same lines. */
export function chainKey(chain: Chain): string {
  return JSON.stringify(said(chain));
}

function said({ hops, fork }: Chain): unknown[] {
  const branches = fork?.branches.map(({ share, chain }) => [share, said(chain)]);
  return [hops.map(saidOf), fork?.kind, branches];
}

function saidOf({ verdict, what, why, places }: Hop): unknown[] {
  const spots = places.map(({ manifest: { origin }, field }) => {
    const { file, line } = spotIn(origin, field);
    return [origin.path, file, line, field];
  });
  return [verdict, what, why, spots];
}
