import { clusterIn } from './cluster-folders';
import { parentOf } from './tree/files';
import type { Unit } from './unit';
import { UnitKind } from './unit';

/** A unit before anything is known of it but where it is. */
export function newUnit(kind: UnitKind, path: string): Unit {
  const isFile = kind === UnitKind.FILE || kind === UnitKind.PLAIN;
  return {
    kind,
    path,
    name: '',
    cluster: clusterIn(isFile ? parentOf(path) : path),
    group: kind === UnitKind.PLAIN ? '' : path,
    manifests: [],
    kustomizations: [],
    namespace: '',
  };
}
