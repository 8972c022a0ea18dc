import type { Network } from '../../model/queries/network';
import type { Entry } from './entry';
import { proxies } from './proxies';

export type { Entry } from './entry';

/** Every proxy that the files show routes for. */
export function entriesOf(network: Network): readonly Entry[] {
  return proxies(network).map(({ entry }) => entry);
}
