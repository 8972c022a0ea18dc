import { CORE_PROTOCOLS } from '../../facts/values/gateway-listeners';
import type { HostPattern } from '../../net/host-pattern';
import { coversHosts, hostPattern } from '../../net/host-pattern';
import type { GatewayObject, Listener } from '../objects/gateway';
import type { ParentRef, Route } from '../objects/route';
import { derived } from './derived';
import type { Network } from './network';
import type { ListenerPlace } from './route-claim';

/** Where routes meet: a listener of a given Gateway, or what a route says of one that is not. */
export interface ListenerScope {
  readonly key: string;
  readonly hostname: HostPattern;
  readonly gateway?: GatewayObject;
  readonly listener?: Listener;
}

/** The Gateway that a route names as its parent; nothing where none is given. */
export function tryParentGateway(network: Network, parent: ParentRef): GatewayObject | undefined {
  if (parent.group !== GROUP || parent.kind !== 'Gateway') return undefined;
  return gatewaysByName(network).get(`${parent.namespace}/${parent.name}`);
}

/** The listeners that a parent reference names by section and port, of whatever protocol. */
export function namedListeners(
  { listeners }: GatewayObject,
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
  const gateway = tryParentGateway(network, parent);
  const family = route.manifest.kind;
  if (!gateway) {
    // In a mesh, a route of another namespace than its Service is for that namespace alone.
    const from = kind === 'Service' ? route.manifest.namespace : '';
    const names = [group, kind, namespace, name, sectionName, port, from];
    return [{ key: `${family} ${JSON.stringify(names)}`, hostname: '' }];
  }
  const named = new Set(namedListeners(gateway, parent));
  return gateway.listeners.flatMap((listener, index) => {
    if (!named.has(listener) || !takesKind(listener, family)) return [];
    const key = `${family} ${namespace}/${name}/${index}`;
    return [{ key, hostname: hostPattern(listener.hostname), gateway, listener }];
  });
}

/** Another listener of the same port that takes hosts before this one does. */
export function tryTakenBefore(
  { gateway, listener }: ListenerScope,
  hosts: HostPattern,
): ListenerPlace | undefined {
  if (!gateway || !listener) return undefined;
  const own = hostPattern(listener.hostname);
  const taker = gateway.listeners.find((other) => {
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
  return taker && { manifest: gateway.manifest, field: taker.field };
}

/** The protocols that each kind of route goes with. */
export const PROTOCOLS: Readonly<Record<string, readonly string[]>> = {
  HTTPRoute: ['HTTP', 'HTTPS'],
  GRPCRoute: ['HTTP', 'HTTPS'],
  TLSRoute: ['TLS'],
  TCPRoute: ['TCP', 'TLS'],
  UDPRoute: ['UDP'],
};

export function takesKind({ protocol }: Listener, kind: string): boolean {
  // A protocol of an implementation's own takes what it likes.
  return !CORE_PROTOCOLS.includes(protocol) || (PROTOCOLS[kind] ?? []).includes(protocol);
}

const gatewaysByName = derived(({ gateways }): ReadonlyMap<string, GatewayObject> => {
  const byName = new Map<string, GatewayObject>();
  for (const gateway of gateways) {
    const key = `${gateway.manifest.namespace}/${gateway.manifest.name}`;
    if (!byName.has(key)) byName.set(key, gateway);
  }
  return byName;
});

const GROUP = 'gateway.networking.k8s.io';
