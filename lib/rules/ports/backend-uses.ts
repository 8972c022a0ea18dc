import { backendsOf } from '../../model/objects/ingress';
import type { RouteRule } from '../../model/objects/route';
import { derived } from '../../model/queries/derived';
import { otherBackends } from '../../model/queries/other-routes';
import { serviceBackends } from '../../model/queries/route-backends';
import type { Manifest } from '../../model/read/manifest';
import type { Place } from '../rule';

/** A place where requests over HTTP are sent to a Service. */
export interface BackendUse extends Place {
  readonly manifest: Manifest;
  /** The rule, where it is one of a route. */
  readonly rule?: RouteRule;
}

/** namespace/Service -> where an Ingress or a route sends requests to it */
export const backendUses = derived(({ ingresses, routes }): ReadonlyMap<string, BackendUse[]> => {
  const uses = new Map<string, BackendUse[]>();
  const add = (key: string, use: BackendUse) => {
    const those = uses.get(key);
    if (those) those.push(use);
    else uses.set(key, [use]);
  };
  for (const ingress of ingresses) {
    const { manifest } = ingress;
    for (const { field, service } of backendsOf(ingress)) {
      if (service === undefined) continue;
      add(`${manifest.namespace}/${service}`, { manifest, field: `${field}.service` });
    }
  }
  for (const { manifest, rules } of routes) {
    if (manifest.kind !== 'HTTPRoute' && manifest.kind !== 'GRPCRoute') continue;
    for (const rule of rules) {
      for (const { field, group, kind, namespace, name } of rule.backends) {
        if (group !== '' || kind !== 'Service') continue;
        add(`${namespace}/${name}`, { manifest, rule, field });
      }
    }
  }
  return uses;
});

/** namespace/Service of all that proxies send connections to, which use the ports of its pods */
export const proxiedServices = derived(
  (network): ReadonlySet<string> =>
    new Set([
      ...backendUses(network).keys(),
      ...[...network.routes.flatMap(serviceBackends), ...otherBackends(network)].map(
        ({ namespace, name }) => `${namespace}/${name}`,
      ),
    ]),
);
