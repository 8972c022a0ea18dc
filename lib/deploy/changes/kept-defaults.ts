import type { RefusedUpdate } from '../../facts/values/refused-update';
import { at, isAbsent, isFields, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';

/**
 * What is refused since the API server keeps what it wrote itself into a field that was left out, beside
 * the new value with which it does not go.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/apps/v1/defaults.go
 */
export function keptDefaults(before: Manifest, now: Manifest): RefusedUpdate[] {
  if (now.group !== 'apps') return [];
  if (now.kind === 'Deployment') {
    return [...strategy(before, now, DEPLOYMENT), ...volumes(before, now)];
  }
  if (now.kind === 'StatefulSet') {
    return [...strategy(before, now, STATEFUL_SET), ...volumes(before, now)];
  }
  return ['DaemonSet', 'ReplicaSet'].includes(now.kind) ? volumes(before, now) : [];
}

interface Strategy {
  readonly field: string;
  /** With which `rollingUpdate` does not go. */
  readonly type: string;
  readonly isSure: boolean;
  readonly why: string;
  readonly fix: string;
}

const FIX =
  'Apply the old set once with the rollingUpdate that the cluster shows, then the new one, which takes it away.';

const DEPLOYMENT: Strategy = {
  field: 'strategy',
  type: 'Recreate',
  isSure: false,
  why: 'the API server wrote a rollingUpdate where none was, and a server-side apply keeps it, which Recreate does not go with',
  fix: FIX,
};

const STATEFUL_SET: Strategy = {
  field: 'updateStrategy',
  type: 'OnDelete',
  isSure: true,
  why: 'the API server wrote a rollingUpdate where none was, and keeps it, which OnDelete does not go with',
  fix: FIX,
};

function strategy(
  { spec: before }: Manifest,
  { spec: now }: Manifest,
  { field, type, isSure, why, fix }: Strategy,
): RefusedUpdate[] {
  const was = at(before, field);
  const is = textOf(within(now, field, 'type'));
  const wasRolling = (textOf(at(was, 'type')) || 'RollingUpdate') === 'RollingUpdate';
  if (!wasRolling || is !== type || !isAbsent(at(was, 'rollingUpdate'))) return [];
  const place = `spec.${field}.type`;
  return [{ field: place, before: at(was, 'type'), now: is, why, fix, isSure }];
}

const VOLUME = {
  why: 'the API server wrote emptyDir where no source was, and a server-side apply keeps it beside the new source',
  fix: 'Write the volume under another name.',
};

/** Volumes that had no source. */
function volumes(before: Manifest, now: Manifest): RefusedUpdate[] {
  const bare = new Set(volumesOf(before).filter(isBare).map(nameOf));
  return volumesOf(now).flatMap((volume, index) => {
    const source = Object.keys(isFields(volume) ? volume : {}).find((key) => key !== 'name');
    if (source === undefined || source === 'emptyDir' || !bare.has(nameOf(volume))) return [];
    const field = `spec.template.spec.volumes[${index}].${source}`;
    const is = at(volume, source);
    return [{ field, before: undefined, now: is, ...VOLUME, isSure: false }];
  });
}

function volumesOf({ spec }: Manifest): readonly unknown[] {
  return listOf(within(spec, 'template', 'spec', 'volumes'));
}

function isBare(volume: unknown): boolean {
  return isFields(volume) && Object.keys(volume).every((key) => key === 'name');
}

function nameOf(volume: unknown): string {
  return textOf(at(volume, 'name')) ?? '';
}
