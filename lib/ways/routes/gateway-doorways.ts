import type { GatewayObject } from '../../model/objects/gateway';
import type { Network } from '../../model/queries/network';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { Request } from '../ask/request';
import { Scheme } from '../ask/request';
import { attachedAt } from './attachments';
import { Exclusions } from './excluded-routes';
import type { Door } from './gateway-doors';
import { doorsOf } from './gateway-doors';
import { gatewayBooks, tryDoorFor } from './gateway-book';
import type { RouteBook } from './route-book';

/** The listeners of one port that take requests of one kind, and how they lead them. */
export interface Doorway {
  readonly port: number;
  readonly protocol: string;
  readonly doors: readonly Door[];
  readonly books: readonly RouteBook[];
}

/** The doorways of a Gateway. */
export function doorwaysOf(
  network: Network,
  gateway: GatewayObject,
  controller: string | undefined,
): readonly Doorway[] {
  const known = byGateway(network);
  const made = known.get(gateway) ?? makeDoorways(network, gateway, controller);
  known.set(gateway, made);
  return made;
}

const byGateway = derived((): Map<GatewayObject, readonly Doorway[]> => new Map());

function makeDoorways(
  network: Network,
  gateway: GatewayObject,
  controller: string | undefined,
): Doorway[] {
  const doors = doorsOf(network, gateway);
  const attached = new Map(doors.map((door) => [door, attachedAt(network, door)]));
  const exclusions = new Exclusions([...attached.values()].flat());
  const known = { gateway, controller, attached, exclusions };
  const groups = groupBy(doors, ({ listener: { port, protocol } }) =>
    JSON.stringify([port, protocol]),
  );
  return [...groups.values()].flatMap((those): Doorway[] => {
    const [first] = those;
    if (!first) return [];
    const { port = 0, protocol } = first.listener;
    const isStream = protocol !== 'HTTP' && protocol !== 'HTTPS';
    return [{ port, protocol, doors: those, books: gatewayBooks(network, known, those, isStream) }];
  });
}

/** The doorway that a request comes to; nothing where it comes to none. */
export function tryDoorway(doorways: readonly Doorway[], request: Request): Doorway | undefined {
  const here = doorways.filter(({ port }) => port === request.port);
  const of = (protocol: string) => here.find((one) => one.protocol === protocol);
  switch (request.scheme) {
    case Scheme.HTTP:
    case Scheme.GRPC:
      return of('HTTP') ?? of('TCP');
    case Scheme.HTTPS:
    case Scheme.GRPCS:
      return byServerName([of('HTTPS'), of('TLS')], request.host) ?? of('TCP');
    case Scheme.TLS:
      return byServerName([of('TLS'), of('HTTPS')], request.host) ?? of('TCP');
    default:
      return of(request.scheme.toUpperCase());
  }
}

/** The one with the most specific listener for the name, else the first. */
function byServerName(
  doorways: readonly (Doorway | undefined)[],
  host: string,
): Doorway | undefined {
  const given = doorways.filter((one) => one !== undefined);
  const best = tryDoorFor(
    given.flatMap(({ doors }) => [...doors]),
    host,
  );
  return given.find(({ doors }) => best && doors.includes(best)) ?? given[0];
}
