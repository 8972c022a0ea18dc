import type { Cluster } from '../../cluster/cluster';
import { IngressController } from '../../cluster/ingress-controller';
import type { ParityRoute } from '../../facts/controllers/parity';
import {
  DEFAULT_BACKEND_DIFFERS,
  NO_TLS_LISTENER,
  REDIRECT_DIFFERS,
  UNKNOWN_PARITY,
  corsDiffers,
  parityFaults,
} from '../../facts/controllers/parity';
import type { PropPlace } from '../../props/refusals';
import { Via } from '../common/enums';
import type { HttpTableOptions } from './table/http-options';
import { gatewayProgramOf, gatewayRefOf, ingressControllerOf } from './table/route-table';

/** What is asked of both sides at once. */
export interface ParityTable {
  readonly routes: readonly ParityRoute[];
  readonly hasDefault: boolean;
  readonly options: HttpTableOptions;
}

/**
 * Refuses, of a table for both sides, what an Ingress and an HTTPRoute would do differently.
 *
 * @param placeOf the place of a field of a route
 */
export function checkParity(
  { routes, hasDefault, options }: ParityTable,
  cluster: Cluster,
  place: PropPlace,
  placeOf: (index: number, field: string) => PropPlace,
): void {
  if (options.via !== Via.BOTH) return;
  const controller = ingressControllerOf(options, cluster);
  if (controller === IngressController.TRAEFIK_NGINX) {
    place.field('via').refuse(options.via, UNKNOWN_PARITY);
  }
  const pair = { controller, gateway: gatewayProgramOf(options, cluster)?.name };
  for (const { index, field, fault } of parityFaults(routes, pair)) {
    const route = routes[index];
    const value = route && (field === 'host' ? route.host : route[field as 'path']);
    placeOf(index, field).refuse(value, fault);
  }
  if (hasDefault) place.field('defaultBackend').refuse(undefined, DEFAULT_BACKEND_DIFFERS);
  if (options.tlsSecret !== undefined) checkHttps(options, cluster, place);
  if (options.cors) {
    for (const field of ['allowMethods', 'allowHeaders', 'maxAge'] as const) {
      if (options.cors[field] !== undefined) continue;
      place.field('cors').field(field).refuse(undefined, corsDiffers(field));
    }
  }
}

function checkHttps(options: HttpTableOptions, cluster: Cluster, place: PropPlace): void {
  if (gatewayRefOf(options, cluster)?.tlsListener === undefined) {
    place.field('tlsSecret').refuse(options.tlsSecret, NO_TLS_LISTENER);
  }
  if (options.httpsRedirect === undefined) {
    place.field('httpsRedirect').refuse(undefined, REDIRECT_DIFFERS);
  }
}
