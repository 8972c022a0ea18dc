import type { Service } from '../../model/objects/service';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import { proxyWorkloads } from '../routes/proxy-sender';
import type { RouteEntry } from '../routes/entries';
import { routeEntries } from '../routes/entries';

/** `app.kubernetes.io/name` of the pods in the manifests and the charts that the projects publish. */
const LABELS: Readonly<Record<string, string>> = {
  'ingress-nginx': 'ingress-nginx',
  Traefik: 'traefik',
  HAProxy: 'kubernetes-ingress',
};

/** The Services before the pods of each Ingress controller, by its name. */
const servicesOf = derived((network): ReadonlyMap<string, readonly Service[]> => {
  const controllers = new Set(routeEntries(network).map(({ controller = '' }) => controller));
  return new Map(
    [...controllers].map((controller) => {
      const workloads = new Set(proxyWorkloads(network, controller));
      const those = network.services.filter(
        (service) =>
          (LABELS[controller] !== undefined &&
            service.selector['app.kubernetes.io/name'] === LABELS[controller]) ||
          (workloads.size > 0 && behind(network, service).some((one) => workloads.has(one))),
      );
      return [controller, those];
    }),
  );
});

/** The Services that lead to an Ingress controller; none where they are not in the files. */
export function servicesBefore(
  network: Network,
  { kind, controller }: RouteEntry,
): readonly Service[] {
  if (kind === 'gateway' || controller === undefined) return [];
  return servicesOf(network).get(controller) ?? [];
}

/** The entries that a Service leads to, as the Service of an Ingress controller does. */
export function entriesBehind(network: Network, service: Service): readonly RouteEntry[] {
  return routeEntries(network).filter((entry) => servicesBefore(network, entry).includes(service));
}
