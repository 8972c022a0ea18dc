import type { Service } from '../../model/objects/service';
import { perList } from '../../model/queries/per-list';
import { place } from '../rule';

/** Where Services say which pods they select. */
export const selectorPlaces = perList((services: readonly Service[]) =>
  services.map(({ manifest }) => place(manifest, 'spec.selector')),
);
