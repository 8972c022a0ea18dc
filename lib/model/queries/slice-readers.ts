import { tryImplementationOf } from '../../facts/controllers/gateway-implementations';
import { tryOwnerOfGroup } from '../../facts/controllers/implementation-groups';
import type { Route } from '../objects/route';
import { valueAt } from '../read/field-path';
import { flagOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { gatewayControllersOf } from './gateway-controller';
import { groupBy } from './group';
import { likelyController } from './ingress-class';
import type { Network } from './network';
import { ingressesOfAllVersions, servicesNamedBy } from './old-ingresses';
import { otherBackends } from './other-routes';
import { serviceBackends } from './route-backends';
import type { ServiceEndpoints } from './service-endpoints';
import { servicesWithEndpoints } from './service-endpoints';
import { servicesOfContainers } from './services-of-containers';

/** What reads the EndpointSlices of a Service for a client. */
export type SliceReader =
  /** By its name: a proxy, kube-proxy for what connects to a cluster IP, or CoreDNS for a headless Service. */
  | string
  /** The Gateways of a route, of which it is not known what runs them. */
  | undefined;

/** The readers of the slices of each Service, by `namespace/name`, as far as the files show them. */
export const sliceReaders = derived((network): ReadonlyMap<string, ReadonlySet<SliceReader>> => {
  const routed = proxies(network);
  const readers = [...routed, ...clients(network, new Set(routed.map(([service]) => service)))];
  return new Map(
    [...groupBy(readers, ([service]) => service)].map(([service, those]) => [
      service,
      new Set(those.map(([, reader]) => reader)),
    ]),
  );
});

type Reading = readonly [service: string, reader: SliceReader];

function proxies(network: Network): Reading[] {
  return [
    ...otherBackends(network).map(({ manifest, field, namespace, name }): Reading => [
      `${namespace}/${name}`,
      isByClusterIp(manifest, field)
        ? 'kube-proxy'
        : (tryOwnerOfGroup(manifest.group) ?? manifest.group),
    ]),
    ...ingressesOfAllVersions(network).flatMap((ingress) =>
      servicesNamedBy(ingress).map((name): Reading => [
        `${ingress.manifest.namespace}/${name}`,
        likelyController(network, ingress)?.name ?? 'an Ingress controller',
      ]),
    ),
    ...network.routes.flatMap((route) =>
      serviceBackends(route).flatMap(({ namespace, name }) =>
        readersOfRoute(network, route).map((reader): Reading => [`${namespace}/${name}`, reader]),
      ),
    ),
  ];
}

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/ */
function isByClusterIp({ object }: Manifest, field: string): boolean {
  return flagOf(valueAt(object, field.replace(/\.name$/, '.nativeLB'))) === true;
}

function readersOfRoute(network: Network, route: Route): SliceReader[] {
  const { known, hasUnknown } = gatewayControllersOf(network, route);
  const names = known.map((controller) => tryImplementationOf(controller) ?? controller);
  return hasUnknown ? [...names, undefined] : names;
}

/** Containers that name a Service; those that no route leads to have other clients, or none. */
function clients(network: Network, routed: ReadonlySet<string>): Reading[] {
  const named = servicesOfContainers(network);
  return servicesWithEndpoints(network).flatMap((one) => {
    const key = keyOf(one);
    if (!named.has(key) && routed.has(key)) return [];
    return [[key, one.service.isHeadless && hasOneAddress(one) ? 'CoreDNS' : 'kube-proxy']];
  });
}

function keyOf({ service: { manifest } }: ServiceEndpoints): string {
  return `${manifest.namespace}/${manifest.name}`;
}

/** A name can only be an alias of one other. */
function hasOneAddress({ slices }: ServiceEndpoints): boolean {
  return slices.flatMap(({ endpoints }) => endpoints.flatMap((one) => one.addresses)).length === 1;
}
