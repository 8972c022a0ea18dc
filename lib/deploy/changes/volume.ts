import type { RefusedUpdate } from '../../facts/values/refused-update';
import { at } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { tryDifference } from './difference';
import { tryUpdate } from './field-updates';

/** @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/core/types.go PersistentVolumeSource */
const SOURCES = [
  ...['awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'csi', 'fc'],
  ...['flexVolume', 'flocker', 'gcePersistentDisk', 'glusterfs', 'hostPath', 'iscsi', 'local'],
  ...['nfs', 'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'scaleIO', 'storageos'],
  'vsphereVolume',
] as const;

const KEPT = {
  why: 'a volume stays where its data is',
  fix: 'Write a volume of another name, or delete the volume and apply the new one.',
};

/**
 * What is refused of a PersistentVolume over another one.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/core/validation/validation.go ValidatePersistentVolumeUpdate
 */
export function ofVolume(before: Manifest, now: Manifest): RefusedUpdate[] {
  const mode = tryUpdate(before, now, { field: 'spec.volumeMode', absent: 'Filesystem', ...KEPT });
  return [...sourceUpdates(before, now), ...(mode ? [mode] : [])];
}

function sourceUpdates({ spec: before }: Manifest, { spec: now }: Manifest): RefusedUpdate[] {
  for (const source of SOURCES) {
    const difference = tryDifference(at(before, source), at(now, source));
    // A secret for growing may be added later.
    if (!difference || isGrown(difference.field, difference.before)) continue;
    return [{ ...difference, field: `spec.${source}${difference.field}`, ...KEPT, isSure: true }];
  }
  return [];
}

function isGrown(field: string, before: unknown): boolean {
  return field === '.controllerExpandSecretRef' && before === undefined;
}
