import type { PortOfService, Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import type { GatewayObject } from '../../model/objects/gateway';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import { hostPorts } from '../../model/queries/host-ports';
import type { HostPort } from '../../model/queries/host-ports';
import { at, listOf, textOf, within } from '../../model/read/fields';
import { canonicalIp } from '../../net/ip';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { balancerAddresses } from './balancer-addresses';

export enum AddressKind {
  CLUSTER_IP = 'cluster IP',
  EXTERNAL_IP = 'external IP',
  BALANCER = 'load balancer',
}

/** An address of a Service. */
export interface ServiceAddress {
  readonly kind: AddressKind;
  readonly service: Service;
  /** Canonical; nothing where it is not known which. */
  readonly address?: string;
  readonly hop: Hop;
}

/** Every address of every Service. */
export const serviceAddresses = derived((network): readonly ServiceAddress[] =>
  network.services.flatMap((service): ServiceAddress[] => [
    ...fixed(service, AddressKind.CLUSTER_IP, service.clusterIps, 'spec.clusterIPs'),
    ...fixed(service, AddressKind.EXTERNAL_IP, service.externalIps, 'spec.externalIPs'),
    ...(service.type === 'LoadBalancer'
      ? balancerAddresses(network, service).map((one) => ({
          kind: AddressKind.BALANCER,
          service,
          ...one,
        }))
      : []),
  ]),
);

/** The addresses of each Service. */
export const addressesOf = derived((network) =>
  groupBy(serviceAddresses(network), ({ service }) => service),
);

/** The Services of an address. */
export const servicesAtAddress = derived((network) =>
  groupBy(
    serviceAddresses(network).filter(({ address }) => address !== undefined),
    ({ address }) => address ?? '',
  ),
);

function fixed(
  service: Service,
  kind: AddressKind,
  addresses: readonly string[],
  field: string,
): ServiceAddress[] {
  const { manifest } = service;
  const list = listOf(at(manifest.spec, field.replace(/^spec\./, '')));
  return addresses.map((text) => {
    const index = list.indexOf(text);
    const hop = {
      kind: HopKind.ADDRESS,
      verdict: Verdict.GIVEN,
      what: `${text} is ${kind === AddressKind.CLUSTER_IP ? 'the' : 'an'} ${kind} of Service ${manifest.namespace}/${manifest.name}`,
      places: [{ manifest, field: index < 0 ? 'spec.clusterIP' : `${field}[${index}]` }],
    };
    return { kind, service, address: canonicalIp(text), hop };
  });
}

/** A port of the nodes that a Service has. */
export interface NodePortOf {
  readonly service: Service;
  readonly port: PortOfService;
}

/** `30080/TCP` -> Services with that node port */
export const servicesAtNodePort = derived((network) =>
  groupBy(
    network.services
      .filter(({ type }) => type === 'NodePort' || type === 'LoadBalancer')
      .flatMap((service) => service.ports.map((port): NodePortOf => ({ service, port })))
      .filter(({ port }) => port.nodePort !== undefined),
    ({ port }) => `${port.nodePort}/${port.protocol}`,
  ),
);

/** A port of the nodes that leads to one of a pod. */
export interface HostPortOf {
  readonly workload: Workload;
  readonly hostPort: HostPort;
  readonly podPort: number;
}

/** `80/TCP` -> pods that open that port of their nodes */
export const podsAtHostPort = derived((network) => {
  const workloads = new Map(network.workloads.map((one) => [one.manifest, one]));
  const all = hostPorts(network).flatMap(({ manifest, ports }): HostPortOf[] => {
    const workload = workloads.get(manifest);
    return !workload ? [] : ports.map((hostPort) => leadsTo(workload, hostPort));
  });
  return groupBy(all, ({ hostPort }) => `${hostPort.number}/${hostPort.protocol}`);
});

function leadsTo(workload: Workload, hostPort: HostPort): HostPortOf {
  const declared = workload.ports.find(({ field }) => field === hostPort.field);
  return { workload, hostPort, podPort: declared?.port ?? hostPort.number };
}

/** address -> Gateways that ask for it, or have it */
export const gatewaysAtAddress = derived((network) =>
  groupBy(
    network.gateways.flatMap((gateway) =>
      [
        at(gateway.manifest.spec, 'addresses'),
        within(gateway.manifest.object, 'status', 'addresses'),
      ]
        .flatMap((list) => listOf(list))
        .flatMap((one): { gateway: GatewayObject; address: string }[] => {
          const value = textOf(at(one, 'value'));
          return value === undefined ? [] : [{ gateway, address: canonicalIp(value) }];
        }),
    ),
    ({ address }) => address,
  ),
);
