import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import { programsOf } from '../../model/queries/programs';
import type { Entry } from '../routes/entries';
import { entriesOf } from '../routes/entries';

/** A program that routes requests, and the Services before it. */
export interface Proxy {
  /** As in the properties of a cluster: `ingress-nginx`. */
  readonly controller: string;
  readonly workloads: readonly Workload[];
  readonly services: readonly Service[];
}

const PROGRAMS: readonly {
  readonly controller: string;
  readonly image: RegExp;
  /** `app.kubernetes.io/name` of its pods in the manifests and the chart that its project gives out. */
  readonly label: string;
}[] = [
  {
    controller: 'ingress-nginx',
    image: /(?:ingress-nginx\/controller|nginx-ingress-controller)$/,
    label: 'ingress-nginx',
  },
  { controller: 'Traefik', image: /(?:^|\/)traefik$/, label: 'traefik' },
  {
    controller: 'HAProxy',
    image: /haproxytech\/kubernetes-ingress$/,
    label: 'kubernetes-ingress',
  },
];

/** The proxies of which the pods or a Service are in the files. */
export const proxies = derived((network): readonly Proxy[] =>
  PROGRAMS.flatMap(({ controller, image, label }): Proxy[] => {
    const workloads = [...new Set(programsOf(network, image).map(({ workload }) => workload))];
    const services = network.services.filter(
      (service) =>
        service.selector['app.kubernetes.io/name'] === label ||
        (workloads.length > 0 && behind(network, service).some((one) => workloads.includes(one))),
    );
    return workloads.length + services.length > 0 ? [{ controller, workloads, services }] : [];
  }),
);

/** The proxy of an entry; nothing where it is not in the files, or several could be it. */
export function tryProxyOf(network: Network, { controller }: Entry): Proxy | undefined {
  return proxies(network).find((one) => one.controller === controller);
}

/** The entries that a Service leads to, as the Service of an Ingress controller does. */
export function entriesBehind(network: Network, service: Service): readonly Entry[] {
  const proxy = proxies(network).find(({ services }) => services.includes(service));
  if (!proxy) return [];
  return entriesOf(network).filter(
    ({ kind, controller }) => kind === 'ingress' && controller === proxy.controller,
  );
}
