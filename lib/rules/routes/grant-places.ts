import { perList } from '../../model/queries/per-list';
import type { ReferenceGrant } from '../../model/queries/reference-grants';
import { place } from '../rule';

/** Where grants say who may refer to what. */
export const grantPlaces = perList((grants: readonly ReferenceGrant[]) =>
  grants.flatMap(({ manifest }) => [place(manifest, 'spec.from'), place(manifest, 'spec.to')]),
);
