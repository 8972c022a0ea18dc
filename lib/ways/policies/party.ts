import type { Texts } from '../../model/read/fields';
import type { Workload } from '../../model/objects/workload';
import type { Ip } from '../../net/ip';
import type { Outside } from '../ask/client';

/** One side of a connection, as policies see it. */
export type Party = PodParty | AddressParty;

export interface PodParty {
  readonly kind: 'pod';
  /** As people read it: `the pods of Deployment shop/web`. */
  readonly text: string;
  /** Nothing where it is not known. */
  readonly namespace?: string;
  /** Nothing where they are not known. */
  readonly labels?: Texts;
  /** Whether it may have others. */
  readonly mayHaveMoreLabels?: boolean;
  readonly workload?: Workload;
  /** Empty where they are not known, as those of pods that something makes. */
  readonly ips: readonly Ip[];
  /** Of the node that it runs on, where it is known. */
  readonly nodeName?: string;
  /** Whether it is in the network of its node, where each network plugin decides which policies are for it. */
  readonly isOnNode: boolean;
}

/** What no selector of pods is for. */
export interface AddressParty {
  readonly kind: 'address';
  readonly text: string;
  readonly where: Outside['kind'];
  readonly ip?: Ip;
  /** The node of the address, where it is known. */
  readonly nodeName?: string;
}
