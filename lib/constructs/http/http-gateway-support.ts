import type { Cluster } from '../../cluster/cluster';
import type { GatewayFeatureName } from '../../facts/controllers/gateway-features';
import { tryStatusFeature } from '../../facts/controllers/gateway-features';
import { unsupportedFault } from '../../facts/controllers/gateway-support';
import { foreignGroupFault } from '../../facts/controllers/implementation-groups';
import type { PropPlace } from '../../props/refusals';
import type { HttpRedirect, HttpRoute } from './http-route-props';
import type { HttpTableOptions } from './table/http-options';
import { gatewayProgramOf } from './table/route-table';

/** A feature of a Gateway, and whether something needs it. */
type Need = readonly [feature: GatewayFeatureName | undefined, place: PropPlace, isNeeded: boolean];

/** Refuses what the implementation of the Gateway does not support of a whole table. */
export function checkTableSupport(
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  const { timeouts, cors, responseHeaders, backendTls, httpsRedirect, stripPrefix } = options;
  const times = place.field('timeouts');
  refuseLacks(options, cluster, [
    ['HTTPRouteRequestTimeout', times.field('request'), isSet(timeouts?.request)],
    ['HTTPRouteBackendTimeout', times.field('backendRequest'), isSet(timeouts?.backendRequest)],
    ['HTTPRouteCORS', place.field('cors'), isSet(cors)],
    [
      'HTTPRouteResponseHeaderModification',
      place.field('responseHeaders'),
      Object.keys(responseHeaders ?? {}).length > 0,
    ],
    ['BackendTLSPolicy', place.field('backendTls'), isSet(backendTls)],
    ['HTTPRouteSchemeRedirect', place.field('httpsRedirect'), httpsRedirect === true],
    ['HTTPRoutePathRewrite', place.field('stripPrefix'), stripPrefix === true],
  ]);
}

/** Refuses filters that another implementation defines. */
export function checkExtensions(
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  const program = gatewayProgramOf(options, cluster);
  if (!program) return;
  for (const [index, { group }] of (options.extensionRefs ?? []).entries()) {
    const fault = foreignGroupFault(program, group);
    if (fault) place.field('extensionRefs').index(index).field('group').refuse(group, fault);
  }
}

/** Refuses what it does not support of one route. */
export function checkRouteSupport(
  { method, matchQuery, rewritePath, mirror }: HttpRoute,
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  refuseLacks(options, cluster, [
    ['HTTPRouteMethodMatching', place.field('method'), isSet(method)],
    ['HTTPRouteQueryParamMatching', place.field('matchQuery'), isSet(matchQuery)],
    ['HTTPRoutePathRewrite', place.field('rewritePath'), isSet(rewritePath)],
    ['HTTPRouteRequestMirror', place.field('mirror'), isSet(mirror)],
  ]);
}

/** Refuses what it does not support of a redirect. */
export function checkRedirectSupport(
  { scheme, port, path, prefix, status }: HttpRedirect,
  options: HttpTableOptions,
  cluster: Cluster,
  place: PropPlace,
): void {
  refuseLacks(options, cluster, [
    ['HTTPRouteSchemeRedirect', place.field('scheme'), isSet(scheme)],
    ['HTTPRoutePortRedirect', place.field('port'), isSet(port)],
    ['HTTPRoutePathRedirect', place.field('path'), isSet(path)],
    ['HTTPRoutePathRedirect', place.field('prefix'), isSet(prefix)],
    [tryStatusFeature(status), place.field('status'), isSet(status)],
  ]);
}

function refuseLacks(options: HttpTableOptions, cluster: Cluster, needs: readonly Need[]): void {
  const program = gatewayProgramOf(options, cluster);
  if (!program) return;
  for (const [feature, place, isNeeded] of needs) {
    const fault = isNeeded && feature && unsupportedFault(program, feature);
    if (fault) place.refuse(undefined, fault);
  }
}

function isSet(value: unknown): boolean {
  return value !== undefined;
}
