import { Protocol } from '../common/enums';
import type { Peer } from '../policies/peer';
import type { Admission } from '../policies/policy-rules';
import { policyPort } from '../policies/policy-port';
import { httpPort } from '../http/http-backend';
import type { PortOfEnds, RouteProxy } from '../service/reachable';
import type { ServicePort } from '../service/service-port';
import type { AppContext } from './app-context';
import { connectionPort } from './connection-exposure';
import type { Exposure, ExposureData } from './exposure';
import { proxiesOf } from './exposure-clients';
import type { ServiceExposure } from './service-plan';
import { portsOf } from './service-plan';

/** A route of another construct, and the port of the app's Service that it leads to. */
export interface RouteToApp {
  readonly proxy: RouteProxy;
  readonly port: number;
}

/** Whom the policy of an app admits, and to which ports of its pods. */
export function admissionsOf(
  exposures: readonly Exposure[],
  routes: readonly RouteToApp[],
  context: AppContext,
): Admission[] {
  const { app, main } = context;
  const clients = (app.clients ?? []).map(({ _peer }) => _peer);
  return [
    { peers: clients, ports: podPorts(main, context) },
    ...exposures.map(({ _data }) => exposureAdmission(_data, clients, context)),
    ...routes.map(({ proxy, port }) => ({
      peers: [peerOf(proxy)],
      ports: podPortsOf(context, port),
    })),
  ];
}

function peerOf({ kind, pods }: RouteProxy): Peer {
  return { kind: 'proxy', proxy: kind, pods };
}

/** The ports of the pods behind the Services of an app. */
export function endPorts(exposures: readonly Exposure[], context: AppContext): PortOfEnds[] {
  const services = exposures.flatMap(({ _data }) =>
    _data.kind === 'http' || _data.kind === 'connection' ? [] : [_data],
  );
  return [context.main, ...services].flatMap((one) => podPorts(one, context));
}

function exposureAdmission(
  data: ExposureData,
  clients: readonly Peer[],
  context: AppContext,
): Admission {
  const own = data.options.clients?.map(({ _peer }) => _peer);
  if (data.kind !== 'http' && data.kind !== 'connection') {
    return { peers: own ?? clients, ports: podPorts(data, context) };
  }
  const proxies = proxiesOf(data, context.cluster).map(peerOf);
  const { main, app } = context;
  const ports = portsOf(main, app);
  const isUdp = data.kind === 'connection' && data.protocol === 'UDP';
  const port =
    data.kind === 'http' ? httpPort(ports, data.options.port) : connectionPort(data, ports);
  const protocol = isUdp ? Protocol.UDP : Protocol.TCP;
  return { peers: own ?? proxies, ports: podPortsOf(context, port, protocol) };
}

/** The port of the pods behind a port of the app's own Service. */
function podPortsOf(
  { main, app }: AppContext,
  port: number | undefined,
  protocol = Protocol.TCP,
): PortOfEnds[] {
  return portsOf(main, app)
    .filter((one) => one.port === port && (one.protocol ?? Protocol.TCP) === protocol)
    .map((one) => podPort(one, main));
}

function podPorts(data: ServiceExposure, { app }: AppContext): PortOfEnds[] {
  return portsOf(data, app).map((one) => podPort(one, data));
}

function podPort(port: ServicePort, { kind }: ServiceExposure): PortOfEnds {
  return policyPort(port, kind === 'headless');
}
