import type { Manifest } from '../chart';
import type { Hostname } from './hostnames';
import type { Objects, Selector } from './objects';
import { keyOf, namespaceOf } from './objects';

interface Namespaces {
  readonly from?: string;
  readonly selector?: Selector;
}

interface ListenerSpec {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  readonly hostname?: Hostname;
  readonly tls?: { readonly mode?: string };
  readonly allowedRoutes?: {
    readonly namespaces?: Namespaces;
    readonly kinds?: readonly { readonly group?: string; readonly kind: string }[];
  };
}

/** A listener with the Gateway or ListenerSet that has it. */
export interface Listener extends ListenerSpec {
  readonly owner: Manifest;
}

const GROUP = 'gateway.networking.k8s.io';

const ROUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['HTTP', ['HTTPRoute', 'GRPCRoute']],
  ['HTTPS', ['HTTPRoute', 'GRPCRoute']],
  ['TLS', ['TLSRoute']],
  ['TCP', ['TCPRoute']],
  ['UDP', ['UDPRoute']],
]);

/**
 * The listeners that a Gateway serves: its own, then those of the ListenerSets that it allows. Of
 * these the later one of two that conflict is refused.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#listenersetspec
 */
export function listenersOf(objects: Objects, gateway: Manifest): Listener[] {
  const served = own(gateway);
  const added = objects
    .of('ListenerSet')
    .filter((set) => isParent(set, gateway) && isAllowed(objects, set, gateway))
    .flatMap(own);
  for (const listener of added) {
    if (!served.some((other) => conflict(listener, other))) served.push(listener);
  }
  return served;
}

/** Of one Gateway, listeners of several protocols at one port: what is served is left open. */
export function isMixed(listeners: readonly Listener[]): boolean {
  const protocols = listeners.filter(isTcp).map(({ protocol }) => protocol);
  return new Set(protocols).size > 1;
}

export function isTcp({ protocol }: Listener): boolean {
  return protocol !== 'UDP';
}

/** Whether a listener takes a route by its kind and namespace. */
export function allows(objects: Objects, listener: Listener, route: Manifest): boolean {
  const { allowedRoutes: { namespaces = {}, kinds = [] } = {}, protocol, owner } = listener;
  const isListed = kinds.some(({ group = GROUP, kind }) => group === GROUP && kind === route.kind);
  return (
    (ROUTES.get(protocol) ?? []).includes(route.kind) &&
    (kinds.length === 0 || isListed) &&
    isFrom(objects, { from: 'Same', ...namespaces }, owner, namespaceOf(route))
  );
}

function own(owner: Manifest): Listener[] {
  const listeners = (owner.spec['listeners'] ?? []) as ListenerSpec[];
  return listeners.map((one) => ({ ...one, owner }));
}

function isParent(set: Manifest, gateway: Manifest): boolean {
  const {
    name,
    namespace,
    kind = 'Gateway',
  } = set.spec['parentRef'] as {
    name: string;
    namespace?: string;
    kind?: string;
  };
  return kind === 'Gateway' && `${namespace ?? namespaceOf(set)}/${name}` === keyOf(gateway);
}

function isAllowed(objects: Objects, set: Manifest, gateway: Manifest): boolean {
  const { namespaces } = (gateway.spec['allowedListeners'] ?? {}) as { namespaces?: Namespaces };
  return isFrom(objects, { from: 'None', ...namespaces }, gateway, namespaceOf(set));
}

function isFrom(
  objects: Objects,
  { from, selector = {} }: Namespaces,
  owner: Manifest,
  namespace: string,
): boolean {
  if (from === 'All') return true;
  if (from === 'Same') return namespace === namespaceOf(owner);
  return from === 'Selector' && objects.selects(selector, namespace);
}

function conflict(one: Listener, other: Listener): boolean {
  if (one.port !== other.port || isTcp(one) !== isTcp(other)) return false;
  return one.protocol !== other.protocol || (one.hostname ?? '') === (other.hostname ?? '');
}
