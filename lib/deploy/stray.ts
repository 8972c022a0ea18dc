import type { Claims } from './claims';
import { isApplication } from './argo';
import { isApplicationSet } from './application-sets';
import type { Entered } from './entered';
import { isFlux } from './flux';
import { holdersOf, parentOf } from './tree/files';
import type { Unit } from './unit';
import { UnitKind } from './unit';

/**
 * The units that nothing deploys although an object seems to: files with objects of Flux or Argo CD that a
 * kustomization leaves out, where the same tool deploys that kustomization without them; and what these
 * objects deploy. An object that nothing else deploys is a root.
 */
export function strayUnits(
  units: readonly Unit[],
  entered: Entered,
  { folders }: Claims,
  isApplied: (path: string) => boolean,
): ReadonlySet<Unit> {
  const mayBeStray = ({ kind, path, manifests }: Unit) =>
    kind === UnitKind.FILE && manifests.some(deploys) && !isApplied(path);
  const loose = units.filter(mayBeStray);
  const all = new Set(entered.units());
  const rootsWithout = (others: ReadonlySet<Unit>) =>
    units.filter((one) => !all.has(one) && !others.has(one));
  const reached = entered.reachedFrom(rootsWithout(new Set(loose)));
  const rendered = renderedBy(reached);
  const stray = new Set(loose.filter((one) => isLeftOut(one, folders, rendered)));
  if (stray.size === 0) return stray;
  const alive = entered.reachedFrom(rootsWithout(stray));
  return new Set([...stray, ...[...all].filter((one) => !alive.has(one))]);
}

/** Whether an object deploys others: nothing in the files need deploy it. */
export function deploys(one: Unit['manifests'][number]): boolean {
  return isFlux(one) || isApplication(one) || isApplicationSet(one);
}

/** The folders of the kustomizations that are rendered, by what deploys them. */
function renderedBy(reached: ReadonlySet<Unit>): ReadonlyMap<UnitKind, ReadonlySet<string>> {
  const byKind = new Map<UnitKind, Set<string>>();
  for (const { kind, kustomizations } of reached) {
    const folders = byKind.get(kind) ?? new Set<string>();
    byKind.set(kind, folders);
    for (const path of kustomizations) folders.add(parentOf(path));
  }
  return byKind;
}

/** Whether the kustomization beside a file, or next above it, is deployed by the tool that the file is for. */
function isLeftOut(
  { path, manifests }: Unit,
  folders: ReadonlySet<string>,
  rendered: ReadonlyMap<UnitKind, ReadonlySet<string>>,
): boolean {
  const nearest = holdersOf(path).find((folder) => folders.has(folder));
  if (nearest === undefined) return false;
  const kinds = manifests
    .filter(deploys)
    .map((one) => (isFlux(one) ? UnitKind.FLUX : UnitKind.ARGO));
  return kinds.every((kind) => rendered.get(kind)?.has(nearest));
}
