import type { ClaimState } from '../../facts/values/claim-updates';
import { claimUpdates } from '../../facts/values/claim-updates';
import type { ImmutableField } from '../../facts/values/immutable-fields';
import type { RefusedUpdate } from '../../facts/values/refused-update';
import { at, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { tryDifference } from './difference';
import { tryUpdate } from './field-updates';

const KEPT = {
  why: 'a claim keeps what its volume was chosen by',
  fix: 'Write a claim of another name and copy the data.',
};

const FIELDS: readonly ImmutableField[] = [
  { field: 'spec.accessModes', ...KEPT },
  { field: 'spec.selector', ...KEPT },
  { field: 'spec.resources.limits', ...KEPT },
  { field: 'spec.volumeMode', absent: 'Filesystem', ...KEPT },
];

/** What is refused of a PersistentVolumeClaim over another one. */
export function ofClaim(before: Manifest, now: Manifest): RefusedUpdate[] {
  return [
    ...FIELDS.flatMap((one) => tryUpdate(before, now, one) ?? []),
    ...sourceUpdates(before, now),
    ...claimUpdates(stateOf(before), stateOf(now)),
  ];
}

function stateOf({ spec }: Manifest): ClaimState {
  const size = within(spec, 'resources', 'requests', 'storage');
  return {
    storageClassName: textOf(at(spec, 'storageClassName')),
    volumeName: textOf(at(spec, 'volumeName')) || undefined,
    volumeAttributesClassName: textOf(at(spec, 'volumeAttributesClassName')) || undefined,
    size: typeof size === 'string' || typeof size === 'number' ? size : undefined,
  };
}

/** Each of the two is written into the other by the API server, so one that is left out stays. */
function sourceUpdates({ spec: before }: Manifest, { spec: now }: Manifest): RefusedUpdate[] {
  const is = sourceOf(now);
  const difference = is === undefined ? undefined : tryDifference(sourceOf(before), is);
  if (!difference) return [];
  const field = at(now, 'dataSourceRef') === undefined ? 'dataSource' : 'dataSourceRef';
  return [{ ...difference, field: `spec.${field}${difference.field}`, ...KEPT, isSure: true }];
}

/** A `dataSource` of any other kind is dropped. */
const SOURCES: readonly unknown[] = ['PersistentVolumeClaim', 'VolumeSnapshot'];

function sourceOf(spec: Manifest['spec']): unknown {
  const source = at(spec, 'dataSource');
  const isKept = SOURCES.includes(at(source, 'kind'));
  return at(spec, 'dataSourceRef') ?? (isKept ? source : undefined);
}
