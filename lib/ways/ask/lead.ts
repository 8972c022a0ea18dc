import type { Workload } from '../../model/objects/workload';
import type { TargetPods } from '../../model/read/target';
import type { HopPlace } from '../chain/place';
import type { Client } from './client';

/** The pods of a proxy: all of its workloads; or what the cluster says of them, where these are in no file. */
interface Proxy {
  readonly name: string;
  readonly workloads: readonly Workload[];
  readonly declared?: TargetPods;
}

/** Who opens a connection to a pod, as policies see it. */
export interface Sender {
  readonly client: Client;
  /** The pods of a proxy, where it is not the client itself that connects: all of them, or none known. */
  readonly proxy?: Proxy;
  /** Whether the pods may see the address of a node in place of that of the client. */
  readonly isMasked?: boolean;
}

/** What a route sends a request to. */
export interface Lead {
  readonly namespace: string;
  readonly service: string;
  /** The number or the name of a port of the Service. */
  readonly port: number | string;
  /** The path that the backend sees; nothing where there is none, or it is not known. */
  readonly path?: string;
  readonly sender: Sender;
  /** Where the backend is written. */
  readonly place: HopPlace;
}
