import type { Workload } from '../../model/objects/workload';
import type { PolicyDirection } from '../../model/queries/network-policy';
import { ClientKind } from '../ask/client';
import type { Party, PodParty } from './party';
import type { Truth } from '../chain/truth';

/** A connection, as the policies of one of its sides judge it. */
export interface Side {
  readonly direction: PolicyDirection;
  /** Whose policies are asked. */
  readonly subject: PodParty;
  readonly peer: Party;
  readonly target: OpenedPort;
}

/** The port that is opened, on pods or on what is none. */
export interface OpenedPort {
  readonly workload?: Workload;
  readonly port: number;
  readonly protocol: string;
}

/** Whether the other side is the node of the pod, whose traffic is always admitted. */
export function isOwnNode({ subject, peer }: Side): Truth {
  if (peer.kind === 'pod' || peer.where !== ClientKind.NODE) return false;
  const { nodeName, text } = peer;
  if (nodeName !== undefined && subject.nodeName !== undefined)
    return nodeName === subject.nodeName;
  return {
    why: `traffic from the node of a pod is always admitted, and whether ${text} is that node is not known`,
    ask: `kubectl get pods --namespace ${subject.namespace ?? 'default'} --output wide`,
  };
}

/** As people read it: `port 8080`, `port 53/UDP`. */
export function portText({ port, protocol }: OpenedPort): string {
  return `port ${port}${protocol === 'TCP' ? '' : `/${protocol}`}`;
}
