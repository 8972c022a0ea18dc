import { lab } from './lab';
import { prod } from './prod';

/** Name of a cluster, which is its folder in dist/ -> what is true of it. */
export const CLUSTERS = { lab, prod };

export type ClusterName = keyof typeof CLUSTERS;

export const CLUSTER_NAMES = Object.keys(CLUSTERS) as ClusterName[];
