import type { Chart } from 'cdk8s';
import { Names } from 'cdk8s';
import { Cluster } from '../cluster/cluster';
import { fileName, folderOf, idsOf } from '../cluster/folder';
import { quote } from '../props/quote';
import { Refusals } from '../props/refusals';

/** Where the files of a chart stand, and what they are named after. */
export interface ChartPlace {
  /** The cluster whose folder it is; nothing at the root. */
  readonly cluster?: Cluster;
  readonly name: string;
}

/** Without a cluster, the place is the one that stock cdk8s gives. */
export function placeOf(chart: Chart): ChartPlace {
  const cluster = Cluster._tryOf(chart);
  if (!cluster) return { name: Names.toDnsLabel(chart) };
  const covered = chart.node.scopes.includes(cluster) ? cluster : cluster.node.scope;
  const below = idsOf(chart).slice(covered ? idsOf(covered).length : 0);
  return { cluster, name: fileName(below.length > 0 ? below : [chart.node.id]) };
}

/**
 * The folder of each cluster, called after its ids. One that is not its own is refused.
 *
 * @param caller what a user called
 */
export function foldersOf(clusters: readonly Cluster[], caller: () => void): Map<Cluster, string> {
  const owners = new Map<string, Cluster>(); // folder, since many disks know no case -> whose it is
  for (const cluster of clusters) {
    const folder = folderOf(cluster);
    const owner = owners.get(folder.toLowerCase());
    if (/^\.*$/.test(folder))
      refuse(cluster, 'contains no characters for a folder name', 'lab', caller);
    if (owner) refuse(cluster, takenBy(owner, folder), `${folder}-2`, caller);
    owners.set(folder.toLowerCase(), cluster);
  }
  return new Map([...owners.values()].map((cluster) => [cluster, folderOf(cluster)]));
}

function takenBy(owner: Cluster, folder: string): string {
  const own = folderOf(owner);
  const which = own === folder ? 'which is' : `which on many disks is ${quote(own)},`;
  return `gets the folder ${quote(folder)}, ${which} the folder of ${owner.node.path}`;
}

function refuse({ node }: Cluster, what: string, other: string, caller: () => void): never {
  const refusals = new Refusals(node.path);
  refusals.add('id', quote(node.id), {
    what,
    why: 'the charts of a cluster are written into a separate folder, named after its ids with their letters, digits, "-", "_" and "."',
    fix: `write another id, such as ${quote(other)}`,
  });
  throw refusals.error(caller);
}
