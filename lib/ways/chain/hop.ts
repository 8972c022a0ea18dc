import type { Manifest } from '../../model/read/manifest';
import type { FoundFault } from './found-faults';
import type { HopPlace } from './place';
import type { Verdict } from './verdict';

export enum HopKind {
  CLIENT = 'client',
  NAME = 'name',
  ADDRESS = 'address',
  LISTENER = 'listener',
  ROUTE = 'route',
  REDIRECT = 'redirect',
  SERVICE = 'service',
  POLICY = 'policy',
  /** A pod, or what else answers: an address that somebody wrote as an endpoint, a host outside. */
  END = 'end',
}

/** One thing that a request passes. */
export interface Hop {
  readonly kind: HopKind;
  readonly verdict: Verdict;
  /** What happens here, without a full stop: `Ingress shop/web sends /api to Service shop/api:80`. */
  readonly what: string;
  /** What says so, the first of them first; empty where nothing in the files does. */
  readonly places: readonly HopPlace[];
  /** Why it is this way and not another, without a full stop. */
  readonly why?: string;
  /** What to write instead where it is broken or blocked, in a sentence with a full stop. */
  readonly fix?: string;
  /** What is taken for granted, without a full stop: `the pods are ready`. */
  readonly assumes?: readonly string[];
  /** The command that asks the cluster for what is unknown. */
  readonly ask?: string;
  /** The finding of a rule that says the same of this place. */
  readonly fault?: FoundFault;
  /** What is in none of the files, where it ends for the want of that. */
  readonly lacks?: Lack;
  /** What the hop comes to, for who compares ends. */
  readonly to?: Destination;
}

export enum Lack {
  /** What takes the request: a route, a listener. */
  WAY = 'way',
  /** What it is led to: a Service, or its pods. */
  BACKEND = 'backend',
}

/** Where a hop leads, as data. */
export interface Destination {
  readonly service?: {
    readonly namespace: string;
    readonly name: string;
    readonly port: number | string;
  };
  /** The path that is sent on, where it is one of HTTP. */
  readonly path?: string;
  readonly redirect?: { readonly url: string; readonly status: number };
  /** What a proxy answers of its own, such as 404. */
  readonly status?: number;
  readonly pod?: { readonly manifest: Manifest; readonly port: number };
  /** A host or an address outside the cluster. */
  readonly outside?: string;
}
