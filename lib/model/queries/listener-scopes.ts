import { CORE_PROTOCOLS, PROTOCOLS } from '../../facts/values/gateway-listeners';
import { listenersFault } from '../../facts/values/gateways';
import type { HostPattern } from '../../net/host-pattern';
import { coversHosts, hostPattern } from '../../net/host-pattern';
import type { GatewayObject, Listener, ListenerHolder } from '../objects/gateway';
import type { ParentRef, Route } from '../objects/route';
import { derived } from './derived';
import type { Network } from './network';
import type { ListenerPlace } from './route-claim';

/** Where routes meet: a listener of a given Gateway, or what a route says of one that is not. */
export interface ListenerScope {
  readonly key: string;
  readonly hostname: HostPattern;
  readonly holder?: ListenerHolder;
  readonly listener?: Listener;
}

/**
 * What has the listeners that a route names as its parent; nothing where it is not given, or where it
 * has so many listeners that no cluster takes it.
 */
export function tryParent(network: Network, parent: ParentRef): ListenerHolder | undefined {
  if (parent.group !== GROUP) return undefined;
  const key = `${parent.kind} ${parent.namespace}/${parent.name}`;
  const holder = holdersByName(network).get(key);
  return holder && listenersFault(Math.max(1, holder.listeners.length)) ? undefined : holder;
}

/** The Gateway whose listeners these are, of its own or of a ListenerSet; nothing where none is given. */
export function tryParentGateway(
  network: Network,
  { group, kind, namespace, name }: Pick<ParentRef, 'group' | 'kind' | 'namespace' | 'name'>,
): GatewayObject | undefined {
  if (group !== GROUP) return undefined;
  const key = `${namespace}/${name}`;
  if (kind === 'Gateway') return gatewaysByName(network).get(key);
  const set = kind === 'ListenerSet' ? setsByName(network).get(key) : undefined;
  return set && set.parent.kind === 'Gateway' ? tryParentGateway(network, set.parent) : undefined;
}

/** The listeners that a parent reference names by section and port, of whatever protocol. */
export function namedListeners(
  { listeners }: ListenerHolder,
  parent: ParentRef,
): readonly Listener[] {
  const { sectionName, port } = parent;
  return listeners.filter(
    (one) =>
      (sectionName === undefined || one.name === sectionName) &&
      (port === undefined || one.port === port),
  );
}

/** The scopes that a route is attached to by one of its parents. */
export function scopesOf(network: Network, route: Route, parent: ParentRef): ListenerScope[] {
  const { group, kind, namespace, name, sectionName = '', port = 0 } = parent;
  const holder = tryParent(network, parent);
  const family = route.manifest.kind;
  if (!holder) {
    // In a mesh, a route of another namespace than its Service is for that namespace alone.
    const from = kind === 'Service' ? route.manifest.namespace : '';
    const names = [group, kind, namespace, name, sectionName, port, from];
    return [{ key: `${family} ${JSON.stringify(names)}`, hostname: '' }];
  }
  const named = new Set(namedListeners(holder, parent));
  return holder.listeners.flatMap((listener, index) => {
    if (!named.has(listener) || !takesKind(listener, family)) return [];
    const key = `${family} ${kind} ${namespace}/${name}/${index}`;
    return [{ key, hostname: hostPattern(listener.hostname), holder, listener }];
  });
}

/** Another listener of the same port that takes hosts before this one does. */
export function tryTakenBefore(
  { holder, listener }: ListenerScope,
  hosts: HostPattern,
): ListenerPlace | undefined {
  if (!holder || !listener) return undefined;
  const own = hostPattern(listener.hostname);
  const taker = holder.listeners.find((other) => {
    const hostname = hostPattern(other.hostname);
    return (
      other !== listener &&
      other.port === listener.port &&
      other.protocol === listener.protocol &&
      hostname !== own &&
      coversHosts(own, hostname) &&
      coversHosts(hostname, hosts)
    );
  });
  return taker && { manifest: holder.manifest, field: taker.field };
}

export function takesKind({ protocol }: Listener, kind: string): boolean {
  // A protocol of an implementation's own takes what it likes.
  return !CORE_PROTOCOLS.includes(protocol) || (PROTOCOLS[kind] ?? []).includes(protocol);
}

const gatewaysByName = derived(({ gateways }) => byName(gateways));
const setsByName = derived(({ listenerSets }) => byName(listenerSets));

const holdersByName = derived(
  (network): ReadonlyMap<string, ListenerHolder> =>
    new Map<string, ListenerHolder>([
      ...[...gatewaysByName(network)].map(([key, one]) => [`Gateway ${key}`, one] as const),
      ...[...setsByName(network)].map(([key, one]) => [`ListenerSet ${key}`, one] as const),
    ]),
);

/** The first of each name. */
function byName<T extends ListenerHolder>(holders: readonly T[]): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const one of holders) {
    const key = `${one.manifest.namespace}/${one.manifest.name}`;
    if (!index.has(key)) index.set(key, one);
  }
  return index;
}

const GROUP = 'gateway.networking.k8s.io';
