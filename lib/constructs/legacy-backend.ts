import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../cluster/cluster';
import { prefersEndpointSlice } from '../cluster/output';
import { outsideNetworks } from '../facts/cluster-ips';
import {
  addressCount,
  addressFamily,
  endpointAddress,
  freeLabel,
  noPods,
  overwrittenEndpoints,
  repeatedAddresses,
} from '../facts/endpoints';
import { labelKey, labelValue, selectsSomething } from '../facts/names';
import { isDualStack } from '../facts/ip-families';
import type { Place, Refusals } from '../props/refusals';
import { list, map, oneOf, required, struct, text } from '../props/shape';
import type { BackendPort } from './backend-port';
import { BACKEND_PORT, backendServicePort, checkPodPort } from './backend-port';
import { endpointSlices, endpointsSubsets } from './endpoints';
import { EndpointsKind } from './enums';
import { EnvVarNames } from './env-var-names';
import { checkIpFamilies } from './ip-families';
import type { ObjectProps } from './object-props';
import { OBJECT_PROPS, checkProps, judgeName, metadata, nameOf, namespaceOf } from './object-props';
import { Reachable, serviceNameFact } from './reachable';
import type { PortManifest } from './service-port';
import { checkPorts, portManifest } from './service-port';
import type { ServiceProps } from './service-props';
import { SERVICE_PROPS, serviceManifest } from './service-props';
import type { VirtualIpProps } from './virtual-ip';
import { VIRTUAL_IP_PROPS, checkVirtualIp, virtualIpManifest } from './virtual-ip';

/** What a `LegacyBackend` is made of. */
export interface LegacyBackendProps extends ObjectProps, ServiceProps, VirtualIpProps {
  /**
   * The addresses of the system outside, IPv4 or IPv6, each once and at most 1000. Loopback,
   * link-local and unspecified addresses are refused, and DNS names belong into an `ExternalAlias`.
   */
  readonly addresses: string[];

  /**
   * The ports, at least one.
   */
  readonly ports: BackendPort[];

  /**
   * Labels of pods that answer under the same name beside the addresses, while a system moves into
   * the cluster. The addresses are then held by an EndpointSlice, which no controller overwrites.
   *
   * @default - the addresses alone
   */
  readonly selector?: { readonly [key: string]: string };

  /**
   * The kind that holds the addresses.
   *
   * @default - EndpointSlice where the cluster is Kubernetes 1.33 or newer or there is a selector, else Endpoints
   * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
   */
  readonly endpointsKind?: EndpointsKind;
}

/**
 * A name inside the cluster for addresses outside: a Service without a selector, and its Endpoints or
 * EndpointSlices, whose names, ports and labels agree with it.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
 */
export class LegacyBackend extends Reachable {
  public readonly service: ApiObject;

  public readonly namespace: string;

  /** What holds the addresses: one Endpoints, or an EndpointSlice for each family. */
  public readonly endpoints: ApiObject[];

  /** The names of the environment variables that containers of the namespace get. */
  public readonly envVarNames: EnvVarNames;

  private readonly ports: readonly PortManifest[];

  public constructor(scope: Construct, id: string, props: LegacyBackendProps) {
    super(scope, id);
    checkProps(this, LegacyBackend, props, SHAPE, (refusals) => {
      this.check(props, refusals);
    });
    this.namespace = namespaceOf(this, props);
    this.ports = props.ports.map((port) => portManifest(backendServicePort(port, hasPods(props))));
    this.service = new ApiObject(this, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...metadata(this, props), annotations: props.annotations },
      spec: {
        selector: props.selector && { ...props.selector },
        ports: this.ports,
        ...serviceManifest(props),
        ...virtualIpManifest(props),
      },
    });
    this.node.defaultChild = this.service;
    this.endpoints =
      this.endpointsKind(props) === EndpointsKind.ENDPOINTS
        ? [this.makeEndpoints(props)]
        : this.makeEndpointSlices(props);
    this.envVarNames = EnvVarNames._of(this.serviceName, props.ports);
  }

  /** @internal */
  public get _ports(): readonly PortManifest[] {
    return this.ports;
  }

  private check(props: LegacyBackendProps, refusals: Refusals): void {
    judgeName(this, props, serviceNameFact(this), refusals);
    for (const key of Object.keys(props.labels ?? {})) {
      refusals.at('labels').key(key).judge(key, freeLabel);
    }
    checkPorts(props.ports, refusals.at('ports'));
    checkIpFamilies(props, Cluster.of(this), refusals.at(''));
    checkVirtualIp(props, Cluster.of(this), refusals.at(''));
    this.checkAddresses(props, refusals.at('addresses'));
    if (hasPods(props))
      refusals.at('endpointsKind').judge(props.endpointsKind, overwrittenEndpoints);
    else refusals.at('publishNotReadyAddresses').judge(props.publishNotReadyAddresses, noPods);
    props.ports.forEach((port, index) => {
      checkPodPort(port, hasPods(props), refusals.at('ports').index(index));
    });
  }

  private checkAddresses(props: LegacyBackendProps, place: Place): void {
    const families = {
      families: props.ipFamilies ?? [],
      dualStack: isDualStack(props.ipFamilyPolicy),
    };
    const faults = [
      ...repeatedAddresses(props.addresses),
      ...addressFamily(props.addresses, families),
    ];
    for (const { index, fault } of faults) place.index(index).refuse(props.addresses[index], fault);
    const ofSystem = outsideNetworks(Cluster.of(this).serviceCidrs, 'Services');
    props.addresses.forEach((address, index) => {
      place.index(index).judge(address, ofSystem);
    });
  }

  private endpointsKind(props: LegacyBackendProps): EndpointsKind {
    const slices = hasPods(props) || prefersEndpointSlice(Cluster.of(this));
    return props.endpointsKind ?? (slices ? EndpointsKind.ENDPOINT_SLICE : EndpointsKind.ENDPOINTS);
  }

  private makeEndpoints(props: LegacyBackendProps): ApiObject {
    return new ApiObject(this, 'Endpoints', {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: metadata(this, props),
      subsets: endpointsSubsets(props.addresses, props.ports),
    });
  }

  private makeEndpointSlices(props: LegacyBackendProps): ApiObject[] {
    return endpointSlices(props.addresses, props.ports).map((slice) => {
      const family = slice.addressType.toLowerCase();
      const { labels, ...rest } = metadata(this, props, `${nameOf(this, props)}-${family}`);
      return new ApiObject(this, `EndpointSlice-${family}`, {
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        metadata: { ...rest, labels: { ...labels, ...sliceLabels(this.serviceName) } },
        ...slice,
      });
    });
  }
}

const SHAPE = struct<LegacyBackendProps>({
  ...OBJECT_PROPS,
  addresses: required('addresses: ["192.0.2.10"]', list(text(endpointAddress), addressCount)),
  ports: required('ports: [{ port: 80, targetPort: 8080 }]', list(BACKEND_PORT)),
  selector: map(labelKey, labelValue, selectsSomething),
  endpointsKind: oneOf('EndpointsKind', EndpointsKind),
  ...SERVICE_PROPS,
  ...VIRTUAL_IP_PROPS,
});

function hasPods(props: LegacyBackendProps): boolean {
  return props.selector !== undefined;
}

/** The first says whose endpoints these are, the second keeps the cluster's controllers away. */
function sliceLabels(service: string): Record<string, string> {
  return {
    'kubernetes.io/service-name': service,
    'endpointslice.kubernetes.io/managed-by': 'cdk8s-reach',
  };
}
