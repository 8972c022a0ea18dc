import { GATEWAY_GROUP } from '../../facts/releases/gateway-kinds';
import type {
  GatewayObject,
  Listener,
  ListenerHolder,
  ListenerSetObject,
} from '../objects/gateway';
import { at } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { tryRuledOut } from './allowed-namespaces';
import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';

/** The Namespaces that show that a Gateway does not take a ListenerSet; nothing where it may. */
export function tryNotAllowed(
  network: Network,
  { manifest }: GatewayObject,
  set: ListenerSetObject,
): readonly Manifest[] | undefined {
  const namespaces = at(at(manifest.spec, 'allowedListeners'), 'namespaces');
  const pair = { own: manifest.namespace, other: set.manifest.namespace };
  return tryRuledOut(network, namespaces, pair, 'None');
}

export interface OwnedListener {
  readonly holder: ListenerHolder;
  readonly listener: Listener;
}

/** The listeners of each Gateway that is given once, with those of the ListenerSets that it takes. */
export const listenersTogether = derived((network): readonly (readonly OwnedListener[])[] => {
  const gateways = groupBy(network.gateways, ({ manifest }) => keyOf(manifest));
  const copies = groupBy(network.listenerSets, ({ manifest }) => keyOf(manifest));
  const sets = groupBy(
    network.listenerSets.filter(
      ({ manifest, parent: { group, kind } }) =>
        group === GATEWAY_GROUP && kind === 'Gateway' && copies.get(keyOf(manifest))?.length === 1,
    ),
    ({ parent }) => keyOf(parent),
  );
  return [...gateways].flatMap(([key, [gateway, ...others]]) => {
    if (!gateway || others.length > 0) return [];
    const those = (sets.get(key) ?? []).filter((set) => !tryNotAllowed(network, gateway, set));
    return [[gateway, ...those].flatMap(ownedBy)];
  });
});

function ownedBy(holder: ListenerHolder): OwnedListener[] {
  return holder.listeners.map((listener) => ({ holder, listener }));
}

function keyOf({ namespace, name }: { namespace: string; name: string }): string {
  return `${namespace}/${name}`;
}
