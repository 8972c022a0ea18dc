import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { has } from '../../facts/releases/answer';
import { EndpointsKind } from '../common/enums';
import { filledList } from '../common/filled-list';
import { checkProps, metadata, nameOf, namespaceOf } from '../common/object-props';
import { EnvVarNames } from '../service/env-var-names';
import type { ServiceEnds } from '../service/reachable';
import { Reachable } from '../service/reachable';
import type { PortManifest } from '../service/service-port';
import { portManifest } from '../service/service-port';
import { serviceManifest } from '../service/service-props';
import { HEADLESS, virtualIpManifest } from '../service/virtual-ip';
import { backendEnds } from './backend-ends';
import { backendServicePort } from './backend-port';
import { endpointSlices, endpointsSubsets } from './endpoints';
import { checkLegacyBackend } from './legacy-backend-checks';
import type { LegacyBackendProps } from './legacy-backend-props';
import { LEGACY_BACKEND_PROPS, endpointsIn } from './legacy-backend-props';

/**
 * A name inside the cluster for external addresses: a Service without a selector, and its Endpoints
 * or EndpointSlices with matching names, ports and labels.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
 */
export class LegacyBackend extends Reachable {
  public readonly service: ApiObject;

  public readonly namespace: string;

  /**
   * The objects with the addresses: one Endpoints, EndpointSlices of one family and at most 100
   * addresses each, or both.
   */
  public readonly endpoints: ApiObject[];

  /**
   * The names of the environment variables that containers in the namespace get; none if the
   * Service is headless.
   */
  public readonly envVarNames?: EnvVarNames;

  private readonly ports: readonly PortManifest[];
  private readonly ends: ServiceEnds;

  public constructor(scope: Construct, id: string, props: LegacyBackendProps) {
    super(scope, id);
    checkProps(this, LegacyBackend, props, LEGACY_BACKEND_PROPS, (refusals) => {
      checkLegacyBackend(this, props, this.kind(props), refusals);
    });
    const hasPods = props.selector !== undefined;
    this.namespace = namespaceOf(this, props);
    this.ports = props.ports.map((port) => portManifest(backendServicePort(port, hasPods)));
    this.service = new ApiObject(this, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...metadata(this, props), annotations: props.annotations },
      spec: {
        ...(props.headless ? HEADLESS : virtualIpManifest(props)),
        selector: props.selector && { ...props.selector },
        ports: filledList(this.ports),
        ...serviceManifest(props),
        internalTrafficPolicy: props.internalTrafficPolicy,
      },
    });
    this.node.defaultChild = this.service;
    this.endpoints = this.makeHolders(props);
    this.ends = backendEnds(props);
    this.envVarNames = props.headless ? undefined : EnvVarNames._of(this.serviceName, props.ports);
  }

  /** @internal */
  public get _ports(): readonly PortManifest[] {
    return this.ports;
  }

  /** @internal */
  public override get _ends(): ServiceEnds {
    return this.ends;
  }

  private kind(props: LegacyBackendProps): EndpointsKind {
    const slices = props.selector !== undefined || has(Cluster.of(this), 'endpointsDeprecated');
    return props.endpointsKind ?? (slices ? EndpointsKind.ENDPOINT_SLICE : EndpointsKind.ENDPOINTS);
  }

  private makeHolders(props: LegacyBackendProps): ApiObject[] {
    const kind = this.kind(props);
    return [
      ...(kind === EndpointsKind.ENDPOINT_SLICE ? [] : [this.makeEndpoints(props, kind)]),
      ...(kind === EndpointsKind.ENDPOINTS ? [] : this.makeEndpointSlices(props)),
    ];
  }

  private makeEndpoints(props: LegacyBackendProps, kind: EndpointsKind): ApiObject {
    const { labels, ...rest } = metadata(this, props);
    // Mirrored beside slices of our own, an address would have to leave both before its traffic ends.
    const ours = kind === EndpointsKind.BOTH ? { ...labels, [SKIP_MIRROR]: 'true' } : labels;
    return new ApiObject(this, 'Endpoints', {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { ...rest, labels: ours },
      subsets: endpointsSubsets(endpointsIn(props), props.ports),
    });
  }

  private makeEndpointSlices(props: LegacyBackendProps): ApiObject[] {
    return endpointSlices(endpointsIn(props), props.ports).map(({ suffix, manifest }) => {
      const { labels, ...rest } = metadata(this, props, `${nameOf(this, props)}-${suffix}`);
      return new ApiObject(this, `EndpointSlice-${suffix}`, {
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        metadata: { ...rest, labels: { ...labels, ...sliceLabels(this.serviceName) } },
        ...manifest,
      });
    });
  }
}

const SKIP_MIRROR = 'endpointslice.kubernetes.io/skip-mirror';

/** The first says whose endpoints these are, the second keeps the cluster's controllers away. */
function sliceLabels(service: string): Record<string, string> {
  return {
    'kubernetes.io/service-name': service,
    'endpointslice.kubernetes.io/managed-by': 'cdk8s-reach',
  };
}
