import type { Manifest } from '../model/read/manifest';
import { isRecord } from '../model/read/record';
import { isApplicationSet } from './application-sets';
import { isApplication } from './argo';
import type { Claims } from './claims';
import type { Deployers } from './deployers';
import { isFlux } from './flux';
import { holdersOf, joined, parentOf } from './tree/files';
import { KUSTOMIZATION_FILES } from './tree/kustomization-files';
import { isAside, isBaseFolder, isRetired, isTests } from './tree/unused-folders';
import type { Unit } from './unit';
import { UnitKind } from './unit';

/**
 * The units with the groups that are known to meet, and what deploys them. Of a repository that something
 * deploys, what it does not deploy is not known to meet anything.
 */
export function grouped(
  units: readonly Unit[],
  { folders }: Claims,
  deployers: Deployers,
): readonly Unit[] {
  const hasFlux = units.some(({ kind }) => kind === UnitKind.FLUX);
  const rendered = new Set(
    units.filter(isDeployed).flatMap(({ kustomizations }) => kustomizations),
  );
  const all = units.map((unit) => {
    const one = hasFlux && !unit.reading ? pruned(unit) : unit;
    return isDeployed(one) || mayMeet(one, deployers)
      ? together(one, folders.size > 0)
      : alone(one, deployers, rendered);
  });
  return withWhatTheyDeploy(all);
}

/** What an object deploys that nothing takes in itself is not deployed either. */
function withWhatTheyDeploy(units: readonly Unit[]): readonly Unit[] {
  const left = new Set(
    units.filter(({ isUnused, reading }) => isUnused && reading).map(({ path }) => path),
  );
  return units.map((unit) =>
    isDeployed(unit) && left.has(unit.origin?.file ?? '') ? { ...unit, isUnused: true } : unit,
  );
}

function isDeployed({ kind }: Unit): boolean {
  return kind === UnitKind.FLUX || kind === UnitKind.ARGO;
}

function mayMeet(unit: Unit, deployers: Deployers): boolean {
  return !deployers.hasDeployed && unit.kind !== UnitKind.FILE && !isNoSource(unit, deployers);
}

/** Whether it is never what is deployed: retired, a model, a test, a record, commented out, or changed on the way. */
function isNoSource(
  { kind, path, reading, isUnused = false }: Unit,
  { isOff }: Deployers,
): boolean {
  const isTest = kind === UnitKind.KUSTOMIZATION && isTests(path);
  const isWritten = reading !== undefined && isRecord(reading);
  return isUnused || isTest || isRetired(path) || isWritten || isOff(path);
}

/** Beside kustomizations, files of different folders are not known to meet. */
function together(unit: Unit, hasKustomizations: boolean): Unit {
  const { kind, path, cluster, group } = unit;
  const isApart = kind === UnitKind.PLAIN && hasKustomizations;
  return { ...unit, group: cluster || (isApart ? parentOf(path) : group) };
}

function alone(unit: Unit, deployers: Deployers, rendered: ReadonlySet<string>): Unit {
  const { kind, path } = unit;
  const { hasDeployed } = deployers;
  const isFile = kind === UnitKind.PLAIN || kind === UnitKind.FILE;
  // An overlay of another repository may take a base in: then it is written for that one.
  const isApart = hasDeployed && (isAside(path) || (!isFile && isBaseFolder(path)));
  const isUnused = isLeft(unit, deployers, rendered) || isApart || isNoSource(unit, deployers);
  return { ...unit, kind: isFile ? UnitKind.FILE : kind, group: path, isUnused };
}

/** Whether nothing takes it in: not the kustomization beside it, nor those who deploy all that is. */
function isLeft(
  { kind, path, manifests }: Unit,
  { isWhole, isApplied, mayDeploy }: Deployers,
  rendered: ReadonlySet<string>,
): boolean {
  const mayBe = kind === UnitKind.FILE || (isWhole && kind !== UnitKind.CHART);
  const isFirst = manifests.some(deploys) && !isPassedOver(path, rendered);
  return mayBe && !isFirst && !isApplied(path) && !mayDeploy(path);
}

/** Whether a kustomization that something deploys is beside a file, or above it, and does not take it in. */
function isPassedOver(path: string, rendered: ReadonlySet<string>): boolean {
  return holdersOf(path).some((folder) =>
    KUSTOMIZATION_FILES.some((name) => rendered.has(joined(folder, name))),
  );
}

/** Whether an object deploys others: nothing in the files need deploy it. */
function deploys(one: Manifest): boolean {
  return isFlux(one) || isApplication(one) || isApplicationSet(one);
}

/**
 * Flux writes an object of a built-in kind anew, from the fields that the kind has.
 *
 * @see https://github.com/fluxcd/pkg/blob/main/ssa/normalize/normalize.go
 */
function pruned(unit: Unit): Unit {
  const manifests = unit.manifests.map((one) => ({
    ...one,
    origin: { ...one.origin, isPruned: true },
  }));
  return { ...unit, manifests };
}
