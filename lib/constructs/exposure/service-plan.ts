import { balancerClass } from '../../cluster/balancer';
import type { Cluster } from '../../cluster/cluster';
import type { AddressUse } from '../../facts/controllers/metallb';
import type { NodePortRange } from '../../facts/values/node-ports';
import { ExternalTrafficPolicy } from '../common/enums';
import { written } from '../common/written';
import type { Labels } from '../pods/pods';
import { targetNumber } from '../pods/target-number';
import type { Clients } from '../policies/clients';
import type { PortManifest, ServicePort } from '../service/service-port';
import { portManifest } from '../service/service-port';
import { serviceManifest } from '../service/service-props';
import { trafficManifest } from '../service/traffic';
import { HEADLESS, virtualIpManifest } from '../service/virtual-ip';
import { addressAnnotations } from './address-annotations';
import type { ExposureData } from './exposure';
import type { LoadBalancerOptions, NodePortOptions } from './exposure-options';
import { serviceDnsAnnotations } from './service-dns';

/** An exposure that is a Service. */
export type ServiceExposure = Exclude<ExposureData, { readonly kind: 'http' | 'connection' }>;

/** What an app brings to each of its Services. */
export interface AppFacts {
  readonly path: string;
  readonly serviceName: string;
  readonly namespace: string;
  /** The labels of its objects, those of the chart among them. */
  readonly labels: Labels;
  readonly selector: Labels;
  readonly ports: readonly ServicePort[];
  /** Who may connect to each of its ports; nothing where no policy restricts it. */
  readonly clients?: readonly Clients[];
}

/** A Service as it will be made. */
export interface ServicePlan {
  readonly name: string;
  readonly spec: { readonly ports?: readonly PortManifest[] } & Readonly<Record<string, unknown>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export function planService(data: ServiceExposure, app: AppFacts, cluster: Cluster): ServicePlan {
  const ports = portsOf(data, app).map(portManifest);
  return {
    name: data.options.serviceName ?? app.serviceName,
    spec: written({
      selector: app.selector,
      ports: ports.length > 0 ? ports : undefined,
      ...serviceManifest(data.options),
      ...(data.kind === 'headless' ? HEADLESS : virtualIpManifest(data.options)),
      ...(data.kind !== 'headless' && trafficManifest(data.options, cluster)),
      ...typeManifest(data, cluster),
    }),
    annotations: Object.assign(
      {},
      data.options.annotations,
      data.kind === 'loadBalancer' && addressAnnotations(data.options, cluster),
      data.kind === 'loadBalancer' && serviceDnsAnnotations(data.options.dns),
    ),
  };
}

/** The ports of an exposure's Service, as they come out. */
export function portsOf(data: ServiceExposure, app: AppFacts): readonly ServicePort[] {
  const own = data.options.ports;
  if (data.kind === 'headless') return own ?? app.ports.map(untranslated);
  // A node port of the app is that of the app's own Service, and of no other.
  const ports =
    own ?? (data.options.serviceName === undefined ? app.ports : app.ports.map(withoutNodePort));
  const nodePort = 'nodePort' in data.options ? data.options.nodePort : undefined;
  return nodePort === undefined ? ports : ports.map((port) => ({ ...port, nodePort }));
}

/** The node ports that the Service of an exposure can open; none where it opens none. */
export function nodePortsFor(data: ServiceExposure, cluster: Cluster): NodePortRange | undefined {
  return data.kind === 'nodePort' || data.kind === 'loadBalancer' ? cluster._nodePorts : undefined;
}

/** What a load balancer takes of each of its addresses. */
export function addressUses(data: ServiceExposure, app: AppFacts): AddressUse[] {
  if (data.kind !== 'loadBalancer' || data.options.address === undefined) return [];
  const { addresses, sharingKey = '', _namespaces } = data.options.address;
  const use = {
    ports: portsOf(data, app),
    sharingKey,
    local: data.options.externalTrafficPolicy === ExternalTrafficPolicy.LOCAL,
    selector: app.selector,
    namespace: app.namespace,
    sharedWith: _namespaces,
  };
  return addresses.map((address) => ({ ...use, address }));
}

function typeManifest(data: ServiceExposure, cluster: Cluster): object {
  switch (data.kind) {
    case 'clusterIp':
    case 'headless':
      return {};
    case 'nodePort':
      return { type: 'NodePort', ...outsideManifest(data.options) };
    case 'loadBalancer':
      return { type: 'LoadBalancer', ...loadBalancerManifest(data.options, cluster) };
    case 'externalIps':
      return {
        externalIPs: [...data.options.addresses],
        externalTrafficPolicy: data.options.externalTrafficPolicy,
      };
  }
}

function outsideManifest({ externalIps, externalTrafficPolicy }: NodePortOptions): object {
  return { externalIPs: externalIps && [...externalIps], externalTrafficPolicy };
}

function loadBalancerManifest(options: LoadBalancerOptions, cluster: Cluster): object {
  return {
    ...outsideManifest(options),
    allocateLoadBalancerNodePorts: options.allocateNodePorts,
    loadBalancerClass: options.loadBalancerClass ?? classOf(options, cluster),
    loadBalancerSourceRanges: options.sourceRanges && [...options.sourceRanges],
    healthCheckNodePort: options.healthCheckNodePort,
  };
}

function classOf({ pool, address }: LoadBalancerOptions, cluster: Cluster): string | undefined {
  return balancerClass(cluster, pool !== undefined || address !== undefined);
}

function untranslated(port: ServicePort): ServicePort {
  const { targetPort: _target, nodePort: _nodePort, ...rest } = port;
  return { ...rest, port: targetNumber(port) };
}

function withoutNodePort(port: ServicePort): ServicePort {
  const { nodePort: _nodePort, ...rest } = port;
  return rest;
}
