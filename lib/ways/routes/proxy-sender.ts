import { textOf, at } from '../../model/read/fields';
import type { Workload } from '../../model/objects/workload';
import { containersOf } from '../../model/queries/containers';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import type { Sender } from '../ask/lead';
import type { Request } from '../ask/request';
import type { RouteEntry } from './entry';

/** Who opens the connection to a pod behind a proxy: its pods, where they are in the files. */
export function proxySender(network: Network, entry: RouteEntry, { from }: Request): Sender {
  const { label: name, controller = '' } = entry;
  const workloads = proxyWorkloads(network, controller);
  const declared = workloads.length > 0 ? undefined : declaredPods(network, entry);
  return { client: from, proxy: { name, workloads, declared } };
}

/** The controller of another class may run in other pods. */
function declaredPods({ target }: Network, { kind, className }: RouteEntry) {
  if (kind === 'gateway') return target.gatewayPods;
  const isOfCluster = kind === 'ingress' && className === target.ingressClass;
  return isOfCluster ? target.ingressControllerPods : undefined;
}

/** The pods that run a controller, by their images. */
export function proxyWorkloads(network: Network, controller: string): readonly Workload[] {
  return workloadsOf(network).get(controller) ?? [];
}

/** By the images that the projects publish. */
const IMAGES: readonly (readonly [string, RegExp])[] = [
  ['ingress-nginx', /(?:^|\/)ingress-nginx\/controller(?:-chroot)?(?::|@|$)/],
  ['Traefik', /(?:^|\/)traefik(?::|@|$)/],
  ['traefik.io/gateway-controller', /(?:^|\/)traefik(?::|@|$)/],
  ['HAProxy', /(?:^|\/)haproxytech\/kubernetes-ingress(?::|@|$)/],
];

const workloadsOf = derived((network): ReadonlyMap<string, readonly Workload[]> => {
  const found = new Map<string, Workload[]>();
  for (const workload of network.workloads) {
    const images = containersOf(workload).map(({ fields }) => textOf(at(fields, 'image')) ?? '');
    for (const [controller, pattern] of IMAGES) {
      if (!images.some((image) => pattern.test(image))) continue;
      const those = found.get(controller);
      if (those) those.push(workload);
      else found.set(controller, [workload]);
    }
  }
  return found;
});
