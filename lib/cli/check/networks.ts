import { tryReleaseNamespace } from '../../deploy/tree/releases';
import { chartsIn, isForHelm } from '../../deploy/tree/charts';
import { isKustomizationFile } from '../../deploy/tree/kustomization-files';
import { withoutTests } from '../../deploy/tree/test-folders';
import { isPatchFile } from '../../deploy/tree/patch-files';
import { isRetired, testsIn } from '../../deploy/tree/unused-folders';
import { UnitKind } from '../../deploy/unit';
import type { NetworkParts } from '../../model/queries/network';
import { Network } from '../../model/queries/network';
import type { Reading } from '../../model/read/read';
import { Skipped, skippedText } from '../../model/read/read';
import type { CheckOptions } from '../options';
import type { ClusterFiles } from './clusters';
import { slashed } from './disk-files';
import type { SourceFile } from './files';
import { STDIN, pathIn } from './files';
import type { ReadUnit } from './repository';
import { readUnits } from './repository';
import { hasTerraform } from './terraform';
import type { FileTree } from './tree';

/** What becomes of the files of a cluster. */
export interface ClusterNetworks {
  readonly networks: readonly Network[];
  /** The files that were read as they are. */
  readonly readings: readonly Reading[];
  /** What a tool deploys, or would. */
  readonly units: readonly ReadUnit[];
}

/**
 * The networks of a cluster: one of all its files where nothing else deploys them, and one of those in folders
 * of what is retired; else one of each set of units that are known to meet.
 */
export function networksOf(
  cluster: ClusterFiles,
  tree: FileTree,
  { maxSize, hasUnits }: Pick<CheckOptions, 'maxSize' | 'hasUnits'>,
): ClusterNetworks {
  const { files } = cluster;
  const read = (file: SourceFile) => tree.read(file, maxSize);
  const charts = chartsIn(files.map(({ path }) => slashed(path)));
  if (!hasUnits) return wholeNetwork(cluster, plainReadings(files, charts, read));
  if (files.some(({ path }) => isKustomizationFile(slashed(path))))
    return unitNetworks(cluster, tree, maxSize);
  const plain = plainNetworks(cluster, plainReadings(files, charts, read));
  const hasOthers =
    plain.networks.some(isGitOps) ||
    (charts.size > 0 && plain.networks.some(({ manifests }) => manifests.length > 0)) ||
    hasTerraform(files, plain.readings, tree, maxSize);
  return hasOthers ? unitNetworks(cluster, tree, maxSize) : plain;
}

function isGitOps({ manifests }: Network): boolean {
  return manifests.some(
    ({ group }) => group === 'kustomize.toolkit.fluxcd.io' || group === 'argoproj.io',
  );
}

function plainReadings(
  files: readonly SourceFile[],
  charts: ReadonlySet<string>,
  read: (file: SourceFile) => Reading,
): readonly Reading[] {
  return withoutTests(
    files.map((file) =>
      isForHelm(slashed(file.path), charts) ? skippedText(Skipped.TEMPLATE) : read(file),
    ),
  );
}

function wholeNetwork(cluster: ClusterFiles, readings: readonly Reading[]): ClusterNetworks {
  return { networks: [networkOf(cluster, readings)], readings, units: [] };
}

/** What lies in folders of what is retired meets nothing. */
function plainNetworks(cluster: ClusterFiles, readings: readonly Reading[]): ClusterNetworks {
  const paths = cluster.files.map(({ root, path }) => slashed(pathIn(root, path)));
  const isOfTests = testsIn(paths);
  const areUnused = paths.map((path) => isRetired(path) || isOfTests(path) || isPatchFile(path));
  const [used, unused] = [false, true].map((which) =>
    readings.filter((_, index) => areUnused[index] === which),
  ) as [Reading[], Reading[]];
  if (used.length === 0 || unused.length === 0) return wholeNetwork(cluster, readings);
  const networks = [networkOf(cluster, used), networkOf(cluster, unused, { isUnused: true })];
  return { networks, readings, units: [] };
}

function unitNetworks(cluster: ClusterFiles, tree: FileTree, maxSize: number): ClusterNetworks {
  const read = (file: SourceFile) => tree.read(file, maxSize);
  const stdin = cluster.files.filter(({ path }) => path === STDIN).map(read);
  const files = cluster.files.filter(({ path }) => path !== STDIN);
  const { units, isOpen, openNamespaces } = readUnits(files, tree, maxSize);
  const all = units.flatMap(({ manifests }) => [...manifests]);
  const around = { all, isOpen, openNamespaces };
  // Whoever names the cluster of a folder says that all in it meets.
  const groups = groupsOf(units, cluster.name !== '');
  const networks = [...groups].map(([group, those]) => {
    const isUnit = those.some(({ unit }) => unit.kind !== UnitKind.PLAIN);
    return group === PLAIN
      ? networkOf(cluster, [...those, ...stdin], { around })
      : networkOf(cluster, those, { isUnit, isUnused: those.every(isUnused), around });
  });
  const readings = [...units.flatMap(({ unit }) => unit.reading ?? []), ...stdin];
  return { networks, readings, units };
}

const PLAIN = '';

function isUnused({ unit }: ReadUnit): boolean {
  return unit.isUnused ?? false;
}

function groupsOf(
  units: readonly ReadUnit[],
  isOne: boolean,
): ReadonlyMap<string, readonly ReadUnit[]> {
  const groups = new Map<string, ReadUnit[]>([[PLAIN, []]]);
  for (const one of units) {
    const { kind, group } = one.unit;
    const isPlain = isOne || (kind === UnitKind.PLAIN && group === '');
    const key = isPlain ? PLAIN : `unit ${group}`;
    const others = groups.get(key);
    if (others) others.push(one);
    else if (one.manifests.length > 0 || one.unreadable.length > 0) groups.set(key, [one]);
  }
  return groups;
}

function networkOf(
  { name, target }: ClusterFiles,
  readings: readonly Pick<Reading, 'manifests' | 'unreadable' | 'beside'>[],
  parts: Pick<NetworkParts, 'isUnit' | 'isUnused' | 'around'> = {},
): Network {
  const manifests = readings.flatMap((reading) => [...reading.manifests]);
  const unreadable = readings.flatMap((reading) => [...reading.unreadable]);
  const beside = readings.flatMap((reading) => [...(reading.beside ?? [])]);
  const releases = parts.around ? [] : manifests.flatMap((one) => tryReleaseNamespace(one) ?? []);
  const releaseNamespaces = new Set(releases);
  return new Network(target, manifests, { ...parts, unreadable, name, beside, releaseNamespaces });
}
