import type { ImmutableChange } from '../../deploy/changes/immutable-changes';
import { immutableChanges } from '../../deploy/changes/immutable-changes';
import type { Network } from '../../model/queries/network';
import { isAbsent, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import type { DiffPlace, RefusedChange } from '../../report/diff/diff';
import { diffPlaceOf } from '../../report/diff/diff';

/**
 * What the API server refuses to make of the objects of a cluster. What a cluster shows is applied over
 * nothing: then it is the files that are to be applied over it.
 */
export function refusedChanges(
  old: Network,
  now: Network,
  changed: ReadonlySet<Manifest>,
  cluster: string,
): RefusedChange[] {
  const isTurned = isLive(now) && !isLive(old);
  const [before, after] = (isTurned ? [now, old] : [old, now]).map(({ manifests }) =>
    manifests.filter((one) => changed.has(one)),
  );
  const changes = immutableChanges(before ?? [], after ?? []);
  return changes.map((one) => refusedOf(one, cluster, isTurned));
}

/** Whether an API server has made something of it. */
function isLive({ manifests }: Network): boolean {
  return manifests.some(({ object }) => !isAbsent(within(object, 'metadata', 'uid')));
}

function refusedOf(
  { before, now, field, what, why, fix, isSure }: ImmutableChange,
  cluster: string,
  isTurned: boolean,
): RefusedChange {
  const [first, second]: DiffPlace['side'][] = isTurned ? ['old', 'now'] : ['now', 'old'];
  return {
    ...{ cluster, field, what, why, fix, isSure },
    object: objectText(now),
    places: [
      diffPlaceOf({ manifest: now, field }, first ?? 'now'),
      diffPlaceOf({ manifest: before, field }, second ?? 'old'),
    ],
  };
}
