import type { RefusedUpdate } from '../../facts/values/refused-update';
import { serviceUpdates } from '../../facts/values/service-updates';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import { isOpenAt, isOpenName } from '../../model/read/placeholders';
import { ofClaim } from './claim';
import { ofData } from './data';
import { ofDefinition } from './definition';
import { isEqual } from './equal';
import { fieldUpdates } from './field-updates';
import { ofJob } from './job';
import { keptDefaults } from './kept-defaults';
import { isRecreated } from './recreated';
import { ofServiceNetworks } from './service-networks';
import { serviceState } from './service-state';
import { ofVolume } from './volume';

/** A field of an object that the API server refuses to change, so that the object cannot be applied. */
export interface ImmutableChange {
  readonly kind: string;
  /** Empty where the kind has none. */
  readonly namespace: string;
  readonly name: string;
  /** `spec.clusterIP`. */
  readonly field: string;
  /** The object as it is, and as it is to be. */
  readonly before: Manifest;
  readonly now: Manifest;
  /** Without a full stop: `spec.clusterIP of Service shop/web changes from "10.96.0.7" to "None"`. */
  readonly what: string;
  /** Without a full stop. */
  readonly why: string;
  /** In a sentence with a full stop. */
  readonly fix: string;
  /** Whether it is refused in any cluster; else it depends on the cluster, as `why` says. */
  readonly isSure: boolean;
}

/**
 * What cannot be applied over the old set, in the order of kinds, names and fields. An object that is
 * new, gone or renamed is not there; nor one that is written twice on a side, that a later tool fills
 * in, or that is made anew by what deploys it. Values of Secrets and ConfigMaps are not shown.
 */
export function immutableChanges(
  old: readonly Manifest[],
  now: readonly Manifest[],
): ImmutableChange[] {
  const before = onlyOnes(old);
  return [...onlyOnes(now)]
    .flatMap(([identity, manifest]) => {
      const was = before.get(identity);
      return was === undefined ? [] : changesOf(was, manifest);
    })
    .sort(byPlace);
}

/** Those that are written once. */
function onlyOnes(manifests: readonly Manifest[]): Map<string, Manifest> {
  const ones = new Map<string, Manifest>();
  const twice = new Set<string>();
  for (const manifest of manifests) {
    if (manifest.name === '' || isOpenName(manifest.object)) continue;
    if (ones.has(manifest.identity)) twice.add(manifest.identity);
    ones.set(manifest.identity, manifest);
  }
  for (const identity of twice) ones.delete(identity);
  return ones;
}

type Updates = (before: Manifest, now: Manifest) => RefusedUpdate[];

/** Kinds of which more than single fields count. */
const UPDATES: ReadonlyMap<string, Updates> = new Map<string, Updates>([
  ['/Service', (before, now) => serviceUpdates(serviceState(before), serviceState(now))],
  ['/PersistentVolumeClaim', ofClaim],
  ['/PersistentVolume', ofVolume],
  ['/ConfigMap', ofData],
  ['/Secret', ofData],
  ['batch/Job', ofJob],
  ['apiextensions.k8s.io/CustomResourceDefinition', ofDefinition],
  ['networking.k8s.io/ServiceCIDR', ofServiceNetworks],
]);

function changesOf(before: Manifest, now: Manifest): ImmutableChange[] {
  if (isRecreated(now) || isEqual(before.object, now.object)) return [];
  const ofKind = UPDATES.get(`${now.group}/${now.kind}`);
  const updates = [
    ...fieldUpdates(before, now),
    ...(ofKind?.(before, now) ?? []),
    ...keptDefaults(before, now),
  ];
  return updates
    .filter(({ field }) => !isOpenAt(before.object, field) && !isOpenAt(now.object, field))
    .map((update) => changeOf(before, now, update));
}

function changeOf(
  before: Manifest,
  now: Manifest,
  { field, before: was, now: is, why, fix, isSure }: RefusedUpdate,
): ImmutableChange {
  const { kind, namespace, name } = now;
  const change =
    shown(was) === shown(is) ? `stays ${shown(was)}` : `changes from ${shown(was)} to ${shown(is)}`;
  const what = `${field} of ${objectText(now)} ${change}`;
  return { kind, namespace, name, field, before, now, what, why, fix, isSure };
}

const LONGEST = 80;

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}

function byPlace(a: ImmutableChange, b: ImmutableChange): number {
  return (
    compare(a.now.identity, b.now.identity) || compare(a.field, b.field) || compare(a.what, b.what)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
