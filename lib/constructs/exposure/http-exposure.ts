import { MANIFEST_OVERWRITTEN } from '../../facts/values/sentences';
import type { Cluster } from '../../cluster/cluster';
import { hostFrom } from '../../cluster/host-template';
import type { Fault } from '../../facts/values/fault';
import { grpcPathFault, grpcTableFault } from '../../facts/values/gateway-routes';
import { ingressHost } from '../../facts/values/names';
import { routeKey } from '../../facts/values/routes';
import type { PropPlace } from '../../props/refusals';
import { BackendProtocol, PathType } from '../common/enums';
import { hostPlace, statedHosts } from '../common/hosts';
import { httpPort, httpPortFault } from '../http/http-backend';
import { checkF5 } from '../http/http-controller-checks';
import { checkFeatures, checkPath, checkTableOptions, checkHosts } from '../http/http-checks';
import { checkParity } from '../http/http-parity';
import type { RouteTable } from '../http/table/route-table';
import { goesByGateway, plainPath, routeUrl } from '../http/table/route-table';
import type { AppContext, ExposureInApp } from './app-context';
import type { Exposure } from './exposure';
import type { HttpOptions } from './http-exposure-options';
import type { AppFacts } from './service-plan';
import { portsOf } from './service-plan';

/** The name of the Ingress or of the route of an HTTP exposure. */
export function ingressName(options: HttpOptions, app: AppFacts): string {
  return options.ingressName ?? app.serviceName;
}

/** The table of an HTTP exposure that is known to be well written: one route for each host. */
export function httpTable(options: HttpOptions, { app, main, cluster }: AppContext): RouteTable {
  const { path = '/', pathType = PathType.PREFIX } = options;
  const port = httpPort(portsOf(main, app), options.port) ?? 0;
  return {
    name: ingressName(options, app),
    namespace: app.namespace,
    routes: hostsOf(options, app, cluster).map((host) => ({
      host,
      path: plainPath(path, pathType),
      pathType,
      targets: [{ service: app.serviceName, namespace: app.namespace, port }],
    })),
    options,
  };
}

/** The URLs of an HTTP exposure, one for each host. */
export function httpUrls(options: HttpOptions, { app, cluster }: AppContext): string[] {
  const { path = '/', pathType } = options;
  return hostsOf(options, app, cluster).flatMap((host) =>
    routeUrl({ host, path, pathType }, options, cluster),
  );
}

/** Refuses an HTTP exposure that a cluster would refuse or ignore, or that repeats another. */
export function checkHttp(options: HttpOptions, one: ExposureInApp, place: PropPlace): void {
  const { app, cluster, main, before } = one;
  const hosts = hostsOf(options, app, cluster);
  const isStated = statedHosts(options).length > 0;
  for (const host of hosts) {
    if (!isStated && host !== undefined) place.field('host').judge(host, ingressHost);
  }
  const { path = '/', pathType } = options;
  const route = { path, pathType };
  checkPath(route, options, cluster, place);
  if (options.pathType === PathType.REGULAR_EXPRESSION) {
    const asked = { feature: 'pathType.RegularExpression', value: options.pathType };
    checkFeatures([{ ...asked, place: place.field('pathType') }], options, cluster);
  }
  checkTableOptions(options, cluster, place);
  checkGrpc(options, cluster, place);
  const routes = hosts.map((host) => ({ path, pathType, host }));
  checkParity({ routes, hasDefault: false, options }, cluster, place, (index, field) =>
    field === 'host' ? hostPlace(options, hosts[index], place) : place.field(field),
  );
  checkHosts(hosts, options, cluster, place);
  checkF5(hosts, options, cluster, (index) => hostPlace(options, hosts[index], place));
  const fault = httpPortFault(portsOf(main, app), options.port, `the Service ${app.serviceName}`);
  if (fault) place.field('port').refuse(options.port, fault);
  const name = ingressName(options, app);
  const taken = before.some(
    ({ _data }) => _data.kind === 'http' && ingressName(_data.options, app) === name,
  );
  if (taken) place.field('ingressName').refuse(name, INGRESS_TAKEN);
  if (before.some((other) => isSameRoute(other, options, one))) {
    place.field('path').refuse(options.path ?? '/', ROUTE_TAKEN);
  }
}

function checkGrpc(options: HttpOptions, cluster: Cluster, place: PropPlace): void {
  if (!goesByGateway(options, cluster)) return;
  if (options.backendProtocol !== BackendProtocol.GRPC) return;
  const fault = grpcPathFault(options.path ?? '/', options.pathType ?? PathType.PREFIX);
  if (fault) place.field('path').refuse(options.path, fault);
  for (const { field, fault: other } of grpcTableFault(options)) {
    place.field(field).refuse(undefined, other);
  }
}

/** The hosts that are written, else that of the cluster's template, else every host. */
function hostsOf(
  options: HttpOptions,
  app: AppFacts,
  { hostTemplate }: Cluster,
): readonly (string | undefined)[] {
  const stated = statedHosts(options);
  if (stated.length > 0) return stated;
  if (hostTemplate === undefined) return [undefined];
  return [hostFrom(hostTemplate, app.serviceName, app.namespace)];
}

function isSameRoute({ _data }: Exposure, options: HttpOptions, { app, cluster }: AppContext) {
  if (_data.kind !== 'http' || _data.options.ingressClass !== options.ingressClass) return false;
  if (_data.options.via !== options.via) return false;
  const [theirs = [], own = []] = [_data.options, options].map((one) => {
    const { path = '/', pathType } = one;
    return hostsOf(one, app, cluster).map((host) =>
      routeKey({ host, path, pathType }, options.stripPrefix ?? false),
    );
  });
  return own.some((key) => theirs.includes(key));
}

const ROUTE_TAKEN: Fault = {
  what: 'is also the path of another Ingress of the app, on the same host',
  why: 'a request would match both, and the controller refuses one of them or ignores it',
  fix: 'write another path or another host, or remove one of the exposures',
};

const INGRESS_TAKEN: Fault = {
  what: 'is also the name of another Ingress of the app',
  why: MANIFEST_OVERWRITTEN,
  fix: 'write ingressName with another name, or use HttpRoutes for many hosts and paths',
};
