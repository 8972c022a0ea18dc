import type { ImmutableChange } from '../../deploy/changes/immutable-changes';
import { immutableChanges } from '../../deploy/changes/immutable-changes';
import type { Network } from '../../model/queries/network';
import { objectText } from '../../model/read/manifest';
import type { RefusedChange } from '../../report/diff/diff';
import { placeOf } from '../../report/diff/diff';

/** What the API server refuses to make of the objects of a cluster. */
export function refusedChanges(old: Network, now: Network, cluster: string): RefusedChange[] {
  return immutableChanges(old.manifests, now.manifests).map((one) => refusedOf(one, cluster));
}

function refusedOf(
  { before, now, field, what, why, fix, isSure }: ImmutableChange,
  cluster: string,
): RefusedChange {
  return {
    ...{ cluster, field, what, why, fix, isSure },
    object: objectText(now),
    places: [placeOf({ manifest: now, field }, 'now'), placeOf({ manifest: before, field }, 'old')],
  };
}
