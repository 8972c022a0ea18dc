import type { Pool } from '../../model/objects/pool';
import { perList } from '../../model/queries/per-list';
import { place } from '../rule';

/** Where pools have their addresses. */
export const addressPlaces = perList((pools: readonly Pool[]) =>
  pools.map(({ manifest }) => place(manifest, 'spec.addresses')),
);
