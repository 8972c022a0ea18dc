import type { Request } from '../ask/request';
import type { Hop } from '../chain/hop';
import type { Candidate } from './candidate';
import type { HostNaming } from './host-naming';
import type { Tiers } from './selection';

/** The candidates of an entry, as its controller tries them. */
export interface RouteBook {
  /** Each of them once for each of its hosts, for the table of ways. */
  readonly all: () => readonly Candidate[];
  /** Those for a host, or for all of a pattern that is written. */
  readonly tiersFor: (host: string) => Tiers<Candidate>;
  readonly namingOf: (host: string) => HostNaming;
  /** The path as it is compared; nothing where that is not known. */
  readonly tryPath: (path: string) => string | undefined;
  /** Why a candidate goes before another one that matches too. */
  readonly why: (winner: Candidate, other: Candidate) => string | undefined;
  /** What a request passes before all candidates. */
  readonly before: (request: Request) => readonly Hop[];
  /** What becomes of a request that no candidate takes. */
  readonly missing: (request: Request) => Hop;
  /** What such a request passes, where that is for candidates to say otherwise. */
  readonly beforeMissing?: (request: Request) => readonly Hop[];
}
