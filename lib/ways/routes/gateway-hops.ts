import type { GatewayObject } from '../../model/objects/gateway';
import { at, listOf, textOf, within } from '../../model/read/fields';
import { objectText } from '../../model/read/manifest';
import type { Request } from '../ask/request';
import { isTls } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { Door } from './gateway-doors';

/** A listener that takes a request, and how it ends TLS. */
export function doorHop({ holder, listener }: Door): Hop {
  const { name, protocol, port = 0, hostname, fields } = listener;
  const tls = at(fields, 'tls');
  const [ref] = listOf(at(tls, 'certificateRefs'));
  const secret = textOf(at(ref, 'name'));
  const namespace = textOf(at(ref, 'namespace')) ?? holder.manifest.namespace;
  const mode = textOf(at(tls, 'mode')) ?? 'Terminate';
  const ends =
    protocol !== 'HTTPS' && protocol !== 'TLS'
      ? ''
      : mode === 'Passthrough'
        ? ', and passes TLS through'
        : `, and ends TLS${secret === undefined ? '' : ` with Secret ${namespace}/${secret}`}`;
  const hosts = hostname === undefined ? 'every host' : hostname;
  return {
    kind: HopKind.LISTENER,
    verdict: Verdict.GIVEN,
    what: `listener ${name} of ${objectText(holder.manifest)} takes ${protocol} at port ${port} for ${hosts}${ends}`,
    places: [{ manifest: holder.manifest, field: listener.field }],
    assumes: [
      'the implementation of the Gateway runs and does as the Gateway API says',
      ...(secret !== undefined && mode !== 'Passthrough'
        ? [`Secret ${namespace}/${secret} holds a certificate for the host`]
        : []),
    ],
  };
}

/** What no listener takes. */
export function noDoorHop({ manifest }: GatewayObject, { scheme, port }: Request): Hop {
  return {
    kind: HopKind.LISTENER,
    verdict: Verdict.BROKEN,
    what: `${objectText(manifest)} has no listener for ${scheme} at port ${port}`,
    places: [{ manifest, field: 'spec.listeners' }],
    fix: `Write a listener for port ${port}.`,
  };
}

/** A connection by TLS to what takes HTTPS alone. */
export function onlyHttpsHop({ manifest }: GatewayObject, { port }: Request): Hop {
  return {
    kind: HopKind.LISTENER,
    verdict: Verdict.UNKNOWN,
    what: `${objectText(manifest)} takes HTTPS at port ${port}`,
    places: [{ manifest, field: 'spec.listeners' }],
    why: 'the listener ends TLS, and what it makes of the content depends on whether that is HTTP',
  };
}

/** What a Gateway does with a request that no route takes. */
export function noRouteHop(
  gateway: GatewayObject,
  request: Request,
  isStream: boolean,
  door?: Door,
): Hop {
  const { manifest } = door?.holder ?? gateway;
  const place = { manifest, field: door?.listener.field ?? 'spec.listeners' };
  const target = `${request.path} of ${request.host || 'every host'}`;
  if (isStream || (!door && isTls(request))) {
    return {
      kind: door ? HopKind.ROUTE : HopKind.LISTENER,
      verdict: Verdict.BROKEN,
      what: `${objectText(gateway.manifest)} closes the connection${isStream ? '' : ', or answers 404'}`,
      places: [place],
      why: door
        ? `no route that is attached here takes connections for ${request.host || 'every host'}`
        : `no listener at port ${request.port} takes ${request.host}`,
      fix: door ? 'Attach a route to this listener.' : `Write a listener for ${request.host}.`,
    };
  }
  return {
    kind: HopKind.ROUTE,
    verdict: Verdict.BROKEN,
    what: `${objectText(gateway.manifest)} answers 404`,
    places: [place],
    why: `no route that is attached here has a rule for ${target}`,
    fix: `Write a rule for ${target}, or attach the route to this listener.`,
    to: { status: 404 },
  };
}

/** Contour gives Envoy no certificate for a host of no route. */
export function closedHop({ manifest }: GatewayObject, { host }: Request, door: Door): Hop {
  return {
    kind: HopKind.ROUTE,
    verdict: Verdict.BROKEN,
    what: `${objectText(manifest)} closes the connection`,
    places: [{ manifest: door.holder.manifest, field: door.listener.field }],
    why: `no route that is attached here has the host ${host}, and Contour ends TLS for hosts of routes alone`,
    fix: `Write ${host} in spec.hostnames of a route at this listener.`,
  };
}

export function tlsModeOf({ listener: { fields } }: Door): string {
  return textOf(within(fields, 'tls', 'mode')) ?? 'Terminate';
}
