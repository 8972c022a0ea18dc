import type { Texts } from '../../model/read/fields';
import type { Workload } from '../../model/objects/workload';

/** From whom a request comes. */
export type Client = Outside | PodClient;

export enum ClientKind {
  /** Any address outside the network of the nodes. */
  INTERNET = 'internet',
  /** An address of the network of the nodes, which is none of theirs. */
  NODES = 'nodes',
  /** A node, or a pod in the network of its node. */
  NODE = 'node',
  POD = 'pod',
  /** A pod of another cluster. */
  CLUSTER = 'cluster',
}

export interface Outside {
  readonly kind: Exclude<ClientKind, ClientKind.POD>;
  /** Its address, where one is stated. */
  readonly address?: string;
}

export interface PodClient {
  readonly kind: ClientKind.POD;
  readonly namespace: string;
  readonly labels: Texts;
  /** What makes the pod, where it is in the files. */
  readonly workload?: Workload;
  /** What people call it where it stands for others: `any pod of namespace shop`. */
  readonly text?: string;
}

/** As people read it: `the internet`, `a pod of shop/web`. */
export function clientText(client: Client): string {
  if (client.kind !== ClientKind.POD) {
    const { kind, address } = client;
    return `${OUTSIDE[kind]}${address === undefined ? '' : ` (${address})`}`;
  }
  const { namespace, labels, workload, text } = client;
  if (text !== undefined) return text;
  if (workload) return `a pod of ${workload.manifest.kind} ${namespace}/${workload.manifest.name}`;
  const texts = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return `a pod in ${namespace}${texts.length > 0 ? ` with ${texts.join(', ')}` : ''}`;
}

const OUTSIDE: Readonly<Record<Outside['kind'], string>> = {
  [ClientKind.INTERNET]: 'the internet',
  [ClientKind.NODES]: 'the network of the nodes',
  [ClientKind.NODE]: 'a node',
  [ClientKind.CLUSTER]: 'another cluster',
};
