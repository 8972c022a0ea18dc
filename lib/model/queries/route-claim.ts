import type { HostPattern } from '../../net/host-pattern';
import type { PathPattern } from '../../net/path-pattern';
import type { Manifest } from '../read/manifest';

/** Requests that a rule of an Ingress or of a route asks for. */
export interface RouteClaim {
  readonly manifest: Manifest;
  /** Where they are asked for: a path of an Ingress, a match or a rule of a route. */
  readonly field: string;
  /** The rule that it belongs to. Only a rule all of whose claims lose is unreachable. */
  readonly rule: string;
  /** The place of its rule in the object: of equals, the first wins. */
  readonly order: number;
  /** Where claims meet: the class of Ingresses, or the listener of a Gateway. */
  readonly scope: string;
  /** The host as it is written, by which it goes before others. */
  readonly host: HostPattern;
  /** The hosts that requests can come for: those of the listener too. */
  readonly hosts: HostPattern;
  readonly path: PathPattern;
  /** What else a request must have, each as one text, sorted. */
  readonly conditions: readonly string[];
  /** Another listener of the same port that takes these hosts. */
  readonly takenBy?: ListenerPlace;
}

export interface ListenerPlace {
  readonly manifest: Manifest;
  readonly field: string;
}

/** Claims of one match in one scope, of several rules. */
export type Tie = readonly RouteClaim[];

/** A rule that gets no request, and what takes them. */
export interface Unreachable {
  readonly manifest: Manifest;
  readonly rule: string;
  readonly claims: readonly RouteClaim[];
  readonly takers: readonly RouteClaim[];
}
