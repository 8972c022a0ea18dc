import { dnsSubdomain } from '../facts/values/names';
import { list, oneOf, required, struct, text } from '../props/shape';
import { GatewayFeature } from './gateway-feature';
import type { GatewayImplementation } from './gateway-implementation';
import { GATEWAY_IMPLEMENTATION } from './gateway-implementation';
import { classTwice } from './ingress-class';
import type { PodGroup } from './pod-group';
import { POD_GROUP } from './pod-group';

/**
 * A GatewayClass of a cluster, and what runs its Gateways.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/gatewayclass/
 */
export interface ClusterGatewayClass {
  /** The name of the GatewayClass, a DNS subdomain. Refused: another form. */
  readonly gatewayClass: string;

  /**
   * What runs its Gateways, in a cluster file such as `Traefik 3.7`. Refused: what the conformance
   * reports of the release that is stated list as unsupported, and a release that is not two
   * or three numbers.
   */
  readonly implementation: GatewayImplementation;

  /**
   * Features that it supports although its reports do not say so, such as by a setting.
   *
   * @default - what the reports say
   */
  readonly supports?: GatewayFeature[];

  /**
   * The pods of its Gateways, which the NetworkPolicies of apps with a route admit.
   *
   * @default - `gatewayPods` of the Cluster
   */
  readonly pods?: PodGroup;
}

/** The check of the classes of a cluster. */
export const CLUSTER_GATEWAY_CLASSES = list(
  struct<ClusterGatewayClass>({
    gatewayClass: required('gatewayClass: "traefik"', text(dnsSubdomain)),
    implementation: required(
      'implementation: GatewayImplementation.traefik("3.7")',
      GATEWAY_IMPLEMENTATION,
    ),
    supports: list(oneOf('GatewayFeature', GatewayFeature)),
    pods: POD_GROUP,
  }),
  (classes: readonly ClusterGatewayClass[]) =>
    classTwice(
      classes.map(({ gatewayClass }) => gatewayClass),
      'a GatewayClass has one controller',
    ),
);
