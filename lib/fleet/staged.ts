import { ApplyOrder } from '../cluster/apply-order';
import type { Cluster } from '../cluster/cluster';
import type { Stage } from '../cluster/stage';
import { stageFolder, stageOf, syncWave } from '../cluster/stage';
import type { Fields } from '../model/read/fields';
import { at, fieldsOf, isFields, textOf } from '../model/read/fields';

/** An object as the order of its cluster has it, and the folder that it asks for. */
export interface Staged {
  readonly object: unknown;
  readonly folder: string;
}

/** Where the cluster asks for no order, the object itself. */
export function staged(object: unknown, cluster: Cluster | undefined): Staged {
  if (cluster?.applyOrder === undefined || !isFields(object)) return { object, folder: '' };
  const stage = stageOfManifest(object, cluster);
  return cluster.applyOrder === ApplyOrder.FOLDERS
    ? { object, folder: stageFolder(stage) }
    : { object: withWave(object, syncWave(stage)), folder: '' };
}

function stageOfManifest(object: Fields, { _metallbNamespace }: Cluster): Stage {
  const [group = '', version] = (textOf(at(object, 'apiVersion')) ?? '').split('/');
  return stageOf(
    {
      group: version === undefined ? '' : group,
      kind: textOf(at(object, 'kind')) ?? '',
      namespace: textOf(at(at(object, 'metadata'), 'namespace')),
      content: () => object,
    },
    _metallbNamespace,
  );
}

const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/ */
function withWave(object: Fields, wave: number): Fields {
  const metadata = fieldsOf(at(object, 'metadata'));
  const annotations = fieldsOf(at(metadata, 'annotations'));
  if (wave === 0 || Object.hasOwn(annotations, SYNC_WAVE)) return object;
  const waved = sorted({ ...annotations, [SYNC_WAVE]: String(wave) });
  return { ...object, metadata: sorted({ ...metadata, annotations: waved }) };
}

function sorted(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}
