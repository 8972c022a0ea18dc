import type { RefusedUpdate } from './refused-update';
import { tryQuantity } from './quantities';

/** What of a claim may change under conditions. */
export interface ClaimState {
  readonly storageClassName?: string;
  readonly volumeName?: string;
  readonly volumeAttributesClassName?: string;
  /** `spec.resources.requests.storage`. */
  readonly size?: string | number;
}

/**
 * What the API server refuses of a PersistentVolumeClaim that is applied over another one, beside its
 * other fields, of which none may change.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/core/validation/validation.go ValidatePersistentVolumeClaimUpdate
 */
export function claimUpdates(before: ClaimState, now: ClaimState): RefusedUpdate[] {
  return [...sizeUpdates(before.size, now.size), ...nameUpdates(before, now)];
}

function sizeUpdates(before: ClaimState['size'], now: ClaimState['size']): RefusedUpdate[] {
  const was = tryQuantity(before);
  const is = tryQuantity(now);
  if (was === undefined || is === undefined || was === is) return [];
  const change = { field: 'spec.resources.requests.storage', before, now };
  return [{ ...change, ...(is < was ? SHRINKS : GROWS), isSure: is < was }];
}

function nameUpdates(before: ClaimState, now: ClaimState): RefusedUpdate[] {
  const names = [
    { field: 'storageClassName', ...STORAGE_CLASS },
    { field: 'volumeName', ...VOLUME },
    { field: 'volumeAttributesClassName', ...ATTRIBUTES },
  ] as const;
  return names.flatMap(({ field, isSureOnce, why, fix }) => {
    const was = before[field];
    const is = now[field];
    if (was === is) return [];
    const isSure = isSureOnce && was !== undefined;
    return [{ field: `spec.${field}`, before: was, now: is, why, fix, isSure }];
  });
}

const COPY =
  'Write a claim of another name and copy the data, or delete the claim and apply the new one, which loses the data unless the volume is retained.';

const SHRINKS = { why: 'the volume of a claim does not shrink', fix: COPY };
const GROWS = {
  why: 'a claim grows only once it is bound, and if its StorageClass has allowVolumeExpansion',
  fix: 'Set allowVolumeExpansion: true in the StorageClass first, or keep the size.',
};
const STORAGE_CLASS = {
  isSureOnce: true,
  why: 'the class of a claim is chosen once; where none is written, the cluster may have chosen its default',
  fix: COPY,
};
const VOLUME = {
  isSureOnce: true,
  why: 'a claim stays with the volume that it is bound to',
  fix: COPY,
};
const ATTRIBUTES = {
  isSureOnce: false,
  why: 'the API server accepts another class of attributes only once the claim is bound',
  fix: 'Keep the class until the claim is bound.',
};
