import { chartsIn, isForHelm } from '../../deploy/tree/charts';
import { isKustomizationFile } from '../../deploy/tree/kustomization-files';
import { withoutTests } from '../../deploy/tree/test-folders';
import { UnitKind } from '../../deploy/unit';
import type { NetworkParts } from '../../model/queries/network';
import { Network } from '../../model/queries/network';
import type { Reading } from '../../model/read/read';
import { Skipped, skippedText } from '../../model/read/read';
import type { CheckOptions } from '../options';
import type { ClusterFiles } from './clusters';
import { slashed } from './disk-files';
import { STDIN } from './files';
import type { ReadFile, ReadUnit } from './repository';
import { readUnits } from './repository';

/** What becomes of the files of a cluster. */
export interface ClusterNetworks {
  readonly networks: readonly Network[];
  /** The files that were read as they are. */
  readonly readings: readonly Reading[];
  /** What a tool deploys, or would. */
  readonly units: readonly ReadUnit[];
}

/**
 * The networks of a cluster: one of all its files where nothing else deploys them, else one of each set of
 * units that are known to meet.
 */
export function networksOf(
  cluster: ClusterFiles,
  read: ReadFile,
  { maxSize, hasUnits }: Pick<CheckOptions, 'maxSize' | 'hasUnits'>,
): ClusterNetworks {
  const { files } = cluster;
  if (!hasUnits) return plainNetworks(cluster, read);
  if (files.some(({ path }) => isKustomizationFile(slashed(path))))
    return unitNetworks(cluster, read, maxSize);
  const plain = plainNetworks(cluster, read);
  return plain.networks.some(isGitOps) ? unitNetworks(cluster, read, maxSize) : plain;
}

function isGitOps({ manifests }: Network): boolean {
  return manifests.some(
    ({ group }) => group === 'kustomize.toolkit.fluxcd.io' || group === 'argoproj.io',
  );
}

function plainNetworks(cluster: ClusterFiles, read: ReadFile): ClusterNetworks {
  const charts = chartsIn(cluster.files.map(({ path }) => slashed(path)));
  const readings = withoutTests(
    cluster.files.map((file) =>
      isForHelm(slashed(file.path), charts) ? skippedText(Skipped.TEMPLATE) : read(file),
    ),
  );
  return { networks: [networkOf(cluster, readings)], readings, units: [] };
}

function unitNetworks(cluster: ClusterFiles, read: ReadFile, maxSize: number): ClusterNetworks {
  const stdin = cluster.files.filter(({ path }) => path === STDIN).map(read);
  const files = cluster.files.filter(({ path }) => path !== STDIN);
  const { units, isOpen, openNamespaces } = readUnits(files, read, maxSize);
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
  return new Network(target, manifests, { ...parts, unreadable, name, beside });
}
