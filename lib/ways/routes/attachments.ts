import { GATEWAY_GROUP } from '../../facts/releases/gateway-kinds';
import { listenerKindFault } from '../../facts/values/gateway-listeners';
import type { Listener, ListenerHolder } from '../../model/objects/gateway';
import type { ParentRef, Route } from '../../model/objects/route';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { isAbsent, listOf, at, textOf, within } from '../../model/read/fields';
import { isOpenAt } from '../../model/read/placeholders';
import type { HostPattern } from '../../net/host-pattern';
import { EVERY_HOST, commonHosts, hostPattern, isWildcard } from '../../net/host-pattern';
import type { Door } from './gateway-doors';
import { namespaceTruth } from './namespace-truth';
import type { Doubt, Truth } from '../chain/truth';
import { allHold } from '../chain/truth';
import { patternsOf } from './host-index';

/** A route at a listener, for one of its hosts. */
export interface Attached {
  readonly route: Route;
  readonly door: Door;
  readonly parent: ParentRef;
  /** As the route writes it; empty where it is for all hosts. */
  readonly written: HostPattern;
  /** What is left of it at the listener. */
  readonly hosts: HostPattern;
  readonly truth: Truth;
}

/** The routes at a listener, for each of their hosts. */
export function attachedAt(network: Network, door: Door): Attached[] {
  const { manifest } = door.holder;
  const key = `${manifest.kind} ${manifest.namespace}/${manifest.name}`;
  const named = byParent(network).get(key) ?? NOBODY;
  const { name } = door.listener;
  return [named.get(''), named.get(name)].flatMap((those) =>
    (those?.meeting(hostsOf(door.listener)) ?? []).flatMap(({ route, parent }) =>
      attachedBy(network, door, route, parent),
    ),
  );
}

/** As routes are compared with them. */
function hostsOf(listener: Listener): HostPattern {
  return hostPattern(hasHosts(listener) ? listener.hostname : undefined);
}

interface Naming {
  readonly route: Route;
  readonly parent: ParentRef;
}

const NOBODY: ReadonlyMap<string, Namings> = new Map();

/** Who names a listener, or a parent as a whole, in the order of the files. */
class Namings {
  private readonly byHost = new Map<HostPattern, number[]>();

  constructor(private readonly all: readonly Naming[]) {
    for (const [index, { route }] of all.entries()) {
      const hosts = new Set(route.hostnames.map(hostPattern));
      for (const host of hosts.size > 0 ? hosts : [EVERY_HOST]) {
        const those = this.byHost.get(host);
        if (those) those.push(index);
        else this.byHost.set(host, [index]);
      }
    }
  }

  /** Those with a host in common, where it is one host; all, where it is a pattern of many. */
  meeting(host: HostPattern): readonly Naming[] {
    if (host === EVERY_HOST || isWildcard(host)) return this.all;
    const found = new Set(patternsOf(host, 'any').flatMap((one) => this.byHost.get(one) ?? []));
    return [...found].sort((a, b) => a - b).flatMap((index) => this.all[index] ?? []);
  }
}

/** Parent -> section -> who names it. */
const byParent = derived((network): ReadonlyMap<string, ReadonlyMap<string, Namings>> => {
  const all = network.routes.flatMap((route) =>
    route.parents
      .filter(({ group }) => group === GATEWAY_GROUP)
      .map((parent) => ({ route, parent })),
  );
  const groups = groupBy(
    all,
    ({ parent: { kind, namespace, name } }) => `${kind} ${namespace}/${name}`,
  );
  return new Map(
    [...groups].map(([key, those]) => [
      key,
      new Map(
        [...groupBy(those, ({ parent }) => parent.sectionName ?? '')].map(([name, own]) => [
          name,
          new Namings(own),
        ]),
      ),
    ]),
  );
});

function attachedBy(network: Network, door: Door, route: Route, parent: ParentRef): Attached[] {
  const { listener, holder } = door;
  if (parent.port !== undefined && parent.port !== listener.port) return [];
  const ofKind = kindTruth(listener, route.manifest.kind);
  if (ofKind === false) return [];
  const ofNamespace = allowedNamespace(network, holder, listener, route);
  if (ofNamespace === false) return [];
  const truth = allHold([
    ofKind,
    ofNamespace,
    door.truth,
    openTruth(route, parent, holder, listener),
  ]);
  const hostnames = new Set(route.hostnames.map(hostPattern));
  const own = hostsOf(listener);
  return [...(hostnames.size > 0 ? hostnames : [EVERY_HOST])].flatMap((written) => {
    const hosts = commonHosts(written, own);
    return hosts === undefined ? [] : [{ route, door, parent, written, hosts, truth }];
  });
}

function hasHosts({ protocol }: Listener): boolean {
  return protocol !== 'TCP' && protocol !== 'UDP';
}

function allowedNamespace(
  network: Network,
  { manifest }: ListenerHolder,
  { fields }: Listener,
  route: Route,
): Truth {
  const pair = { own: manifest.namespace, other: route.manifest.namespace };
  return namespaceTruth(network, within(fields, 'allowedRoutes', 'namespaces'), pair, 'Same');
}

/** By the protocol, and by the kinds that the listener allows. */
function kindTruth({ protocol, fields }: Listener, kind: string): Truth {
  const tlsMode = textOf(within(fields, 'tls', 'mode'));
  if (listenerKindFault(kind, { protocol, tlsMode })) return false;
  const kinds = within(fields, 'allowedRoutes', 'kinds');
  if (isAbsent(kinds) || listOf(kinds).length === 0) return true;
  return listOf(kinds).some(
    (one) =>
      (textOf(at(one, 'group')) ?? GATEWAY_GROUP) === GATEWAY_GROUP &&
      textOf(at(one, 'kind')) === kind,
  );
}

const FILLED_IN: Doubt = { why: 'a later tool fills in a value of the route or of the listener' };

/** Of a listener; certificates, whose names are often filled in, take no part. */
const DECIDING = ['name', 'port', 'protocol', 'hostname', 'allowedRoutes', 'tls.mode'];

/** What a later tool fills in may be any. */
function openTruth(
  { manifest }: Route,
  { field }: ParentRef,
  holder: ListenerHolder,
  listener: Listener,
): Truth {
  const isOpenRoute = manifest.mayHoldPlaceholders && isOpenAt(manifest.object, field);
  const isOpenListener =
    holder.manifest.mayHoldPlaceholders &&
    DECIDING.some((key) => isOpenAt(holder.manifest.object, `${listener.field}.${key}`));
  return isOpenRoute || isOpenListener ? FILLED_IN : true;
}
