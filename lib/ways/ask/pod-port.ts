import type { Workload } from '../../model/objects/workload';

/** A port of the pods of a workload, to which a connection is opened. */
export interface PodPort {
  readonly workload: Workload;
  readonly port: number;
  readonly protocol: string;
}
