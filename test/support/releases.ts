import type { Releases } from '../../lib/facts/releases/products';
import { RELEASES_TO_WRITE_FOR } from '../../lib/facts/releases/versions';

/** The releases of a cluster, all stated. */
export function releasesOf(stated: Partial<Releases> = {}): Releases {
  return { ...RELEASES_TO_WRITE_FOR, ...stated };
}
