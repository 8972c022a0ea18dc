import type { Hop } from '../../ways/chain/hop';
import { HopKind } from '../../ways/chain/hop';
import { Verdict } from '../../ways/chain/verdict';
import type { Dialed } from '../../ways/trace/dialed';
import { objectText } from '../../model/read/manifest';
import { COLUMNS, MapColumn } from './map-graph';

/** What tells a node from others, and what it is called. */
export interface NodeName {
  readonly column: MapColumn;
  /** Within its column and its cluster. */
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly namespace: string;
}

type Naming = (hop: Hop, dialed: Dialed) => NodeName;

/**
 * The node that a hop of a chain stands at. A policy has none: it is a note of an edge. What a proxy
 * answers in place of a backend is an end.
 */
export function nodeOfHop(hop: Hop, dialed: Dialed, before: MapColumn): NodeName {
  const name = NAMES[hop.kind](hop, dialed);
  const isForward = COLUMNS.indexOf(name.column) > COLUMNS.indexOf(before);
  return isForward ? name : asSaid(hop, MapColumn.END);
}

const NAMES: Readonly<Record<HopKind, Naming>> = {
  [HopKind.CLIENT]: (hop) => asSaid(hop, MapColumn.CLIENT),
  [HopKind.NAME]: (hop) => asSaid(hop, MapColumn.NAME),
  [HopKind.ADDRESS]: (hop, dialed) => addressName(dialed.text, hop),
  [HopKind.LISTENER]: listenerName,
  [HopKind.ROUTE]: routeName,
  [HopKind.REDIRECT]: (hop) => asSaid(hop, MapColumn.END),
  [HopKind.SERVICE]: serviceName,
  [HopKind.POLICY]: (hop) => asSaid(hop, MapColumn.END),
  [HopKind.END]: endName,
};

export function addressName(text: string, hop: Hop): NodeName {
  return {
    column: MapColumn.ADDRESS,
    id: text,
    label: text,
    detail: '',
    namespace: namespaceOf(hop),
  };
}

function listenerName(hop: Hop): NodeName {
  const [first] = hop.places;
  if (!first) return asSaid(hop, MapColumn.LISTENER);
  const [, name = '', rest = ''] =
    /^listener (\S+) of .*? takes (\S+ at port \d+)/.exec(hop.what) ?? [];
  return {
    column: MapColumn.LISTENER,
    id: hop.what,
    label: objectText(first.manifest),
    detail: name === '' ? '' : `${name}: ${rest}`,
    namespace: namespaceOf(hop),
  };
}

const STREAMS: ReadonlySet<string> = new Set([
  ...['TCPRoute', 'TLSRoute', 'UDPRoute'],
  ...['IngressRouteTCP', 'IngressRouteUDP'],
]);

/** A route is told by its match. */
function routeName(hop: Hop, { text, route }: Dialed): NodeName {
  const [first] = hop.places;
  if (!first || !route || hop.verdict !== Verdict.GIVEN) return asSaid(hop, MapColumn.ROUTE);
  const { path, matches, redirect } = route;
  const label = path || (STREAMS.has(first.manifest.kind) ? 'connections' : 'every path');
  return {
    column: MapColumn.ROUTE,
    id: JSON.stringify([objectText(first.manifest), text, path, matches, redirect]),
    label: redirect === undefined ? label : `${label} redirects to ${redirect}`,
    detail: objectText(first.manifest),
    namespace: namespaceOf(hop),
  };
}

function serviceName(hop: Hop): NodeName {
  const { service } = hop.to ?? {};
  if (!service) return asSaid(hop, MapColumn.SERVICE);
  const name = hop.what.replace(/^Service /, '');
  // Of one that is not there, the route alone knows a port, unless that has a name.
  const [, port = service.port || ''] = /:(\d+(?:\/\w+)?)$/.exec(name) ?? [];
  const portText = String(port);
  return {
    column: MapColumn.SERVICE,
    id: name,
    label: `${service.namespace}/${service.name}`,
    detail: portText === '' ? 'Service' : `Service, port ${portText}`,
    namespace: service.namespace,
  };
}

/** Pods are one node of what makes them, whatever their ports. */
function endName(hop: Hop): NodeName {
  const { pod } = hop.to ?? {};
  if (!pod) return asSaid(hop, MapColumn.END);
  const { kind, namespace, name } = pod.manifest;
  return {
    column: MapColumn.END,
    id: objectText(pod.manifest),
    label: `${namespace}/${name}`,
    detail: kind,
    namespace,
  };
}

/** Of what has no name of its own: what is said of it. */
function asSaid(hop: Hop, column: MapColumn): NodeName {
  const [first] = hop.places;
  const place = first ? objectText(first.manifest) : '';
  return {
    column,
    id: JSON.stringify([hop.what, place]),
    label: hop.what,
    detail: '',
    namespace: namespaceOf(hop),
  };
}

function namespaceOf({ places: [first] }: Hop): string {
  return first?.manifest.namespace ?? '';
}
