import {
  MANIFEST_OVERWRITTEN,
  ROUTE_UNATTACHED,
  WRITE_GATEWAY,
} from '../../facts/values/sentences';
import type { Cluster } from '../../cluster/cluster';
import { gatewayApiVersionOf, kindFault } from '../../cluster/gateway-api';
import { hostFrom } from '../../cluster/host-template';
import { mostTlsHosts } from '../../facts/releases/limits';
import type { Fault } from '../../facts/values/fault';
import { ingressHost } from '../../facts/values/names';
import type { PropPlace } from '../../props/refusals';
import { statedHosts } from '../common/hosts';
import { backendRef, parentRefs } from '../http/gateway/manifest';
import { checkListenerSet } from '../http/table/listener-set-support';
import type { RouteManifest } from '../http/table/route-manifest';
import type { AppContext, ExposureInApp } from './app-context';
import type { ConnectionData, TlsOptions } from './connection-options';
import type { AppFacts } from './service-plan';
import { portsOf } from './service-plan';

/** The route of an exposure that is known to be well written. */
export function connectionRoute(
  { protocol, options }: ConnectionData,
  { app, main, cluster }: AppContext,
): RouteManifest {
  const kind = `${protocol}Route` as const;
  const gateway = options.gateway ?? cluster.gateway;
  const port = connectionPort({ kind: 'connection', protocol, options }, portsOf(main, app));
  const { serviceName: service, namespace } = app;
  const backendRefs = [backendRef({ service, namespace, port: port ?? 0 }, namespace)];
  return {
    apiVersion: gatewayApiVersionOf(cluster, kind) ?? '',
    kind,
    name: routeName(options, app),
    spec: {
      parentRefs: gateway && parentRefs(gateway, namespace, [options.listener]),
      hostnames: protocol === 'TLS' ? hostsOf(options, app, cluster) : undefined,
      rules: [{ backendRefs }],
    },
  };
}

/** Refuses an exposure that the cluster would refuse or ignore. */
export function checkConnection(data: ConnectionData, one: ExposureInApp, place: PropPlace): void {
  const { app, cluster, main, before } = one;
  const { protocol, options } = data;
  const fault = kindFault(cluster, `${protocol}Route`);
  if (fault) place.refuse(undefined, fault);
  if (!options.gateway && !cluster.gateway) place.field('gateway').refuse(undefined, NO_GATEWAY);
  checkListenerSet(options.gateway ?? cluster.gateway, cluster, place.field('gateway'));
  if (protocol === 'TLS') checkHosts(options, app, cluster, place);
  const ports = portsOf(main, app);
  if (portsFor(options, protocol, ports).length !== 1) {
    place.field('port').refuse(options.port, noPort(protocol, portsFor({}, protocol, ports)));
  }
  const name = routeName(options, app);
  const isTaken = before.some(
    ({ _data }) =>
      _data.kind === 'connection' &&
      _data.protocol === protocol &&
      routeName(_data.options, app) === name,
  );
  if (isTaken) place.field('routeName').refuse(name, NAME_TAKEN);
}

function checkHosts(options: TlsOptions, app: AppFacts, cluster: Cluster, place: PropPlace): void {
  const hosts = hostsOf(options, app, cluster);
  if (hosts.length === 0 && !options.hosts) place.field('host').refuse(undefined, NO_HOST);
  const most = mostTlsHosts(cluster);
  if (hosts.length > most)
    place.field('hosts').refuse(undefined, tooManyHosts(most, cluster.gatewayApi));
  if (statedHosts(options).length > 0) return;
  for (const host of hosts) place.field('host').judge(host, ingressHost);
}

/** The port of the Service that a route leads to. */
export function connectionPort(
  { protocol, options }: ConnectionData,
  ports: readonly { readonly port: number; readonly protocol?: string }[],
): number | undefined {
  return portsFor(options, protocol, ports)[0];
}

function hostsOf(options: TlsOptions, app: AppFacts, { hostTemplate }: Cluster): string[] {
  const stated = statedHosts(options);
  if (stated.length > 0 || hostTemplate === undefined) return [...stated];
  return [hostFrom(hostTemplate, app.serviceName, app.namespace)];
}

function routeName({ routeName: name }: TlsOptions, app: AppFacts): string {
  return name ?? app.serviceName;
}

/** The ports that may be meant. */
function portsFor(
  { port: wanted }: TlsOptions,
  protocol: ConnectionData['protocol'],
  ports: readonly { readonly port: number; readonly protocol?: string }[],
): number[] {
  const spoken = protocol === 'UDP' ? 'UDP' : 'TCP';
  return ports
    .filter((one) => (one.protocol ?? 'TCP') === spoken)
    .map(({ port }) => port)
    .filter((port) => wanted === undefined || port === wanted);
}

function noPort(protocol: string, there: readonly number[]): Fault {
  const spoken = protocol === 'UDP' ? 'UDP' : 'TCP';
  return {
    what: 'is not the only matching port of the Service',
    why: `a ${protocol}Route needs one port for ${spoken}, and the Service has ${there.join(', ') || 'none'}`,
    fix:
      there.length > 0 ? `write ${there.join(' or ')}` : `add a port for ${spoken} to the Service`,
  };
}

const NO_GATEWAY: Fault = {
  what: 'is missing',
  why: ROUTE_UNATTACHED,
  fix: WRITE_GATEWAY,
};

const NO_HOST: Fault = {
  what: 'is missing',
  why: 'a TLSRoute matches connections by host name, and the API server refuses a TLSRoute without hosts',
  fix: 'write host: "db.example.com", or hostTemplate on the Cluster',
};

function tooManyHosts(most: number, release: string): Fault {
  return {
    what: `has more than ${most} hosts`,
    why: `the API server accepts at most ${most} in one TLSRoute of Gateway API ${release}`,
    fix: 'write a second Exposure.tls with routeName',
  };
}

const NAME_TAKEN: Fault = {
  what: 'is also the name of another route of the app',
  why: MANIFEST_OVERWRITTEN,
  fix: 'write routeName with another name',
};
