import { Names } from 'cdk8s';
import type { Chart } from 'cdk8s';
import { Cluster } from '../cluster/cluster';
import { fileName, folderOf, idsOf } from '../cluster/folder';

/** Where the files of a chart stand, and what they are named after. */
export interface Place {
  /** The folder of the chart's cluster; empty where it has none. */
  readonly folder: string;
  readonly name: string;
}

/** Without a cluster, the place is the one that stock cdk8s gives. */
export function placeOf(chart: Chart): Place {
  const cluster = Cluster._tryOf(chart);
  if (!cluster) return { folder: '', name: Names.toDnsLabel(chart) };
  const covered = chart.node.scopes.includes(cluster) ? cluster : cluster.node.scope;
  const below = idsOf(chart).slice(covered ? idsOf(covered).length : 0);
  return {
    folder: folderOf(cluster),
    name: fileName(below.length > 0 ? below : [chart.node.id]),
  };
}
