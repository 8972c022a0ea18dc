import type { Client } from '../ask/client';
import type { Request } from '../ask/request';
import type { Chain } from '../chain/chain';
import type { ComparedSide } from './side';

/** A request that both sides are asked. */
export interface Ask {
  readonly audience: string;
  /** Who sends it, as people read it: `the internet`, `a pod of namespace shop`. */
  readonly from: string;
  readonly client: Client;
  /** `GET https://shop.example.com/admin`, `tcp 192.0.2.7:5432`; the same for all who send it. */
  readonly text: string;
  /** Nothing where it can be asked of an object alone, whose address is not known. */
  readonly request?: Request;
  /** Every way that it may take; none where nothing takes it. */
  readonly chains: (side: ComparedSide) => readonly Chain[];
  /** Whether nothing names its host. */
  readonly isOfAnyHost?: (side: ComparedSide) => boolean;
}
