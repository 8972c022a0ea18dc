import { CORE_PROTOCOLS } from '../../facts/values/gateway-listeners';
import { GATEWAY_GROUP } from '../../facts/releases/gateway-kinds';
import type {
  GatewayObject,
  Listener,
  ListenerHolder,
  ListenerSetObject,
} from '../../model/objects/gateway';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { at } from '../../model/read/fields';
import { hostPattern } from '../../net/host-pattern';
import { textOrder, nameKey, tryCompareAges } from './age';
import { namespaceTruth } from './namespace-truth';
import type { Truth } from '../chain/truth';

/** A listener that a Gateway has, of its own or by a ListenerSet. */
export interface Door {
  readonly holder: ListenerHolder;
  readonly listener: Listener;
  /** A doubt where nobody knows whether the Gateway takes a ListenerSet. */
  readonly truth: Truth;
}

/** The listeners of a Gateway that are distinct from those before them. */
export function doorsOf(network: Network, gateway: GatewayObject): readonly Door[] {
  const sets = setsByGateway(network).get(nameKey(gateway.manifest)) ?? [];
  const taken = inAgeOfSets(sets).flatMap((set) => {
    const allowed = at(at(gateway.manifest.spec, 'allowedListeners'), 'namespaces');
    const pair = { own: gateway.manifest.namespace, other: set.manifest.namespace };
    const truth = namespaceTruth(network, allowed, pair, 'None');
    return truth === false ? [] : [{ holder: set, truth }];
  });
  const kept: Door[] = [];
  for (const { holder, truth } of [{ holder: gateway, truth: true as const }, ...taken]) {
    const own = holder.listeners.map((listener) => ({ holder, listener, truth }));
    kept.push(...distinctIn(own, kept));
  }
  return kept;
}

const setsByGateway = derived((network): ReadonlyMap<string, readonly ListenerSetObject[]> =>
  groupBy(
    network.listenerSets.filter(
      ({ parent: { group, kind } }) => group === GATEWAY_GROUP && kind === 'Gateway',
    ),
    ({ parent }) => `${parent.namespace}/${parent.name}`,
  ),
);

function inAgeOfSets(sets: readonly ListenerSetObject[]): ListenerSetObject[] {
  return [...sets].sort(
    (a, b) =>
      tryCompareAges(a.manifest, b.manifest) || textOrder(nameKey(a.manifest), nameKey(b.manifest)),
  );
}

/** Those of one object that conflict with each other are all left out; those before them stay. */
function distinctIn(own: readonly Door[], earlier: readonly Door[]): Door[] {
  const before = new Conflicts(earlier);
  const among = groupBy(own, keyOf);
  const beside = new Conflicts(own);
  return own.filter(
    (door) =>
      !before.hasKey(door) &&
      !before.mixes(door) &&
      !beside.mixes(door) &&
      among.get(keyOf(door))?.length === 1,
  );
}

class Conflicts {
  private readonly keys: ReadonlySet<string>;
  private readonly protocols: ReadonlyMap<number, readonly string[]>;

  constructor(doors: readonly Door[]) {
    this.keys = new Set(doors.map(keyOf));
    const byPort = groupBy(doors, ({ listener }) => listener.port ?? 0);
    this.protocols = new Map(
      [...byPort].map(([port, those]) => [
        port,
        [...new Set(those.map(({ listener }) => listener.protocol))],
      ]),
    );
  }

  hasKey(door: Door): boolean {
    return this.keys.has(keyOf(door));
  }

  /** Whether a port has TCP beside what is told apart by its hosts. */
  mixes({ listener: { port = 0, protocol } }: Door): boolean {
    const others = (this.protocols.get(port) ?? []).filter((one) => one !== protocol);
    if (protocol === 'TCP') return others.some((one) => BY_HOST.includes(one));
    return BY_HOST.includes(protocol) && others.includes('TCP');
  }
}

const BY_HOST = ['HTTP', 'HTTPS', 'TLS'];

function keyOf({ listener: { port, protocol, hostname } }: Door): string {
  const host =
    BY_HOST.includes(protocol) || !CORE_PROTOCOLS.includes(protocol) ? hostPattern(hostname) : '';
  const family = protocol === 'HTTPS' || protocol === 'TLS' ? 'TLS' : protocol;
  return JSON.stringify([port, family, host]);
}
