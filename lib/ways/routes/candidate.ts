import type { HostPattern } from '../../net/host-pattern';
import type { Manifest } from '../../model/read/manifest';
import type { Request } from '../ask/request';
import type { Hop } from '../chain/hop';
import type { HopPlace } from '../chain/place';
import type { Condition, Wanted } from './condition';
import type { PathTest } from './path-test';
import type { Truth } from '../chain/truth';

/** One match of a rule for one pattern of hosts: what may get a request at an entry. */
export interface Candidate {
  readonly manifest: Manifest;
  /** The host by which it goes before others. */
  readonly host: HostPattern;
  /** Nothing for connections, which have none. */
  readonly path?: PathTest;
  readonly conditions: readonly Condition[];
  readonly place: HopPlace;
  readonly action: Action;
  /** Whether it is there at all, where the files leave that open. */
  readonly presence?: Truth;
  /** What a request passes before it, such as its listener. */
  readonly before?: readonly Hop[];
}

/** What becomes of the requests of a match. */
export interface Action {
  /** The first that applies is the answer. */
  readonly redirects?: readonly Redirect[];
  /** What gets a request, with weights. */
  readonly endsOf: (request: Request) => readonly RouteEnd[];
  /** The same for the table of ways, where no request is given. */
  readonly ends: readonly RouteEnd[];
  /** What a request may come to that has what they ask for, such as a canary by a header. */
  readonly sometimes?: readonly RouteEnd[];
  /** The path that a backend sees; nothing where it is not known. */
  readonly pathOf?: (path: string) => string | undefined;
  /** What decides which end a request comes to, beside the conditions of the candidate. */
  readonly wants?: readonly Wanted[];
  /** What is taken for granted of filters that only the implementation knows. */
  readonly assumes?: readonly string[];
}

export interface Redirect {
  readonly status: number;
  /** Where it depends on the request. */
  readonly statusOf?: (request: Request) => number;
  /** Nothing where it is not known. */
  readonly urlOf: (request: Request) => string | undefined;
  /** `https://...`, for tables. */
  readonly text: string;
  /** Of which requests it is. */
  readonly applies: (request: Request) => Truth;
  readonly place: HopPlace;
  readonly why?: string;
}

export interface RouteEnd {
  readonly weight: number;
  readonly place: HopPlace;
  readonly service?: {
    readonly namespace: string;
    readonly name: string;
    readonly port: number | string;
  };
  /** Of this backend alone. */
  readonly pathOf?: (path: string) => string | undefined;
  /** What a request comes to that goes to no Service. */
  readonly hop?: Hop;
}

/** An action whose ends no request changes. */
export function toEnds(
  ends: readonly RouteEnd[],
  more: Omit<Partial<Action>, 'ends'> = {},
): Action {
  return { ends, endsOf: () => ends, ...more };
}
