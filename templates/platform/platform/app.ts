import type { ClusterName } from '../clusters';

/** Who may reach an app. */
export enum Audience {
  /** Other apps of the same cluster. */
  CLUSTER = 'cluster',
  /** People in the house, by the host template of the cluster. */
  INTERNAL = 'internal',
  /** Everybody, in the public zone of the cluster. */
  PUBLIC = 'public',
}

/** What a team says of its app. The file in apps/ is named as the app. */
export interface AppDefinition {
  /** The team. It is the namespace, and a label of all objects. */
  readonly owner: string;

  readonly image: string;

  /** The port that the container listens on. By HTTP it is reached on port 80. */
  readonly port: number;

  readonly audience: Audience;

  /** Where it runs: everywhere, if this is left out. */
  readonly clusters?: readonly ClusterName[];

  readonly replicas?: number;

  /** The host, where it is not that of the cluster. */
  readonly host?: string;

  /** Cluster -> an address of its pool, for an app that is not reached by HTTP. */
  readonly addresses?: { readonly [cluster in ClusterName]?: string };
}
