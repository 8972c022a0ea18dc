import { isRecord } from '../model/read/record';
import type { Claims } from './claims';
import type { Deployers } from './deployers';
import { deploys } from './stray';
import { parentOf } from './tree/files';
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
  return units.map((unit) => {
    const one = applied(unit, hasFlux && !unit.reading);
    return isDeployed(one) || mayMeet(one, deployers)
      ? together(one, folders.size > 0)
      : alone(one, deployers);
  });
}

function isDeployed({ kind, isUnused = false }: Unit): boolean {
  return !isUnused && (kind === UnitKind.FLUX || kind === UnitKind.ARGO);
}

function mayMeet(unit: Unit, deployers: Deployers): boolean {
  return !deployers.hasDeployed && unit.kind !== UnitKind.FILE && !isNoSource(unit, deployers);
}

/**
 * Whether it is never what is deployed: retired, a model, a test, a record, commented out, in a chart, changed
 * on the way, or a variant of what is built by hand.
 */
function isNoSource(
  { kind, path, reading, isUnused = false }: Unit,
  { isOff, isOfChart, isOfTests, isVariant }: Deployers,
): boolean {
  const isRoot = kind === UnitKind.KUSTOMIZATION;
  const isTest = (isRoot && isTests(path)) || isOfTests(path);
  const isWritten = reading !== undefined && isRecord(reading);
  const names = reading?.manifests.map(({ name }) => name) ?? [];
  return (
    isUnused ||
    isTest ||
    isRetired(path) ||
    isWritten ||
    isOff(path) ||
    isOfChart(path, names) ||
    (isRoot && isVariant(path))
  );
}

/** Beside kustomizations, files of different folders are not known to meet. */
function together(unit: Unit, hasKustomizations: boolean): Unit {
  const { kind, path, cluster, group } = unit;
  const isApart = kind === UnitKind.PLAIN && hasKustomizations;
  return { ...unit, group: cluster || (isApart ? parentOf(path) : group) };
}

function alone(unit: Unit, deployers: Deployers): Unit {
  const { kind, path } = unit;
  const { hasDeployed } = deployers;
  const isFile = kind === UnitKind.PLAIN || kind === UnitKind.FILE;
  // An overlay of another repository may take a base in: then it is written for that one.
  const isApart = hasDeployed && (isAside(path) || (!isFile && isBaseFolder(path)));
  const isUnused = isLeft(unit, deployers) || isApart || isNoSource(unit, deployers);
  return { ...unit, kind: isFile ? UnitKind.FILE : kind, group: path, isUnused };
}

/** Whether nothing takes it in: not the kustomization beside it, nor those who deploy all that is. */
function isLeft(
  { kind, path, manifests }: Unit,
  { isWhole, isApplied, mayDeploy }: Deployers,
): boolean {
  const mayBe = kind === UnitKind.FILE || (isWhole && kind !== UnitKind.CHART);
  return mayBe && !manifests.some(deploys) && !isApplied(path) && !mayDeploy(path);
}

/**
 * Flux applies objects on the server, and writes one of a built-in kind anew, from the fields that the kind has.
 *
 * @see https://github.com/fluxcd/pkg/blob/main/ssa/normalize/normalize.go
 */
function applied(unit: Unit, isByFlux: boolean): Unit {
  if (!isByFlux && !unit.isMerged) return unit;
  const how = { isMerged: true, ...(isByFlux && { isPruned: true }) };
  const manifests = unit.manifests.map((one) => ({ ...one, origin: { ...one.origin, ...how } }));
  return { ...unit, manifests };
}
