import type { Cluster } from '../../../cluster/cluster';
import { mostInfrastructureAnnotations } from '../../../facts/releases/limits';
import { annotationKey } from '../../../facts/values/annotations';
import { dnsSubdomain, labelKey, labelValue } from '../../../facts/values/names';
import { atMost } from '../../../facts/values/sentences';
import type { PropPlace } from '../../../props/refusals';
import { filled, map, required, struct, text } from '../../../props/shape';

/**
 * An object with settings of one implementation, in the namespace of the Gateway, such as an
 * EnvoyProxy.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#localparametersreference
 */
export interface GatewayParameters {
  /** The API group of its kind, such as `gateway.envoyproxy.io`. Refused: an empty text. */
  readonly group: string;

  /** Its kind, such as `EnvoyProxy`. Refused: an empty text. */
  readonly kind: string;

  /** Its name, a DNS subdomain. Refused: another form. */
  readonly name: string;
}

/**
 * What an implementation writes on the objects that it creates for a Gateway. One that creates none,
 * such as Traefik, reads nothing of it.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewayinfrastructure
 */
export interface GatewayInfrastructure {
  /**
   * Labels, at most 8. Refused: more, and an invalid label.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Annotations, such as those that a load balancer reads of its Service: at most 8, and 16 from
   * Gateway API 1.6 on. Refused: more, and an invalid key.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };

  /**
   * Settings of the implementation.
   *
   * @default - none
   */
  readonly parameters?: GatewayParameters;
}

/** The check of {@link GatewayInfrastructure}. */
export const GATEWAY_INFRASTRUCTURE = struct<GatewayInfrastructure>({
  labels: map(labelKey, labelValue),
  annotations: map(annotationKey, () => undefined),
  parameters: struct<GatewayParameters>({
    group: required('group: "gateway.envoyproxy.io"', filled('gateway.envoyproxy.io')),
    kind: required('kind: "EnvoyProxy"', filled('EnvoyProxy')),
    name: required('name: "edge"', text(dnsSubdomain)),
  }),
});

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewayinfrastructure */
const MOST_LABELS = 8;

/** Refuses more than the API server takes. */
export function checkInfrastructure(
  infrastructure: GatewayInfrastructure,
  cluster: Cluster,
  place: PropPlace,
): void {
  const most = { labels: MOST_LABELS, annotations: mostInfrastructureAnnotations(cluster) };
  for (const field of ['labels', 'annotations'] as const) {
    const count = Object.keys(infrastructure[field] ?? {}).length;
    if (count <= most[field]) continue;
    place.field(field).refuse(undefined, {
      what: `has ${count} entries`,
      why: atMost(most[field]),
      fix: 'remove some',
    });
  }
}

export function infrastructureManifest(infrastructure: GatewayInfrastructure | undefined) {
  if (!infrastructure) return undefined;
  const { labels, annotations, parameters } = infrastructure;
  return {
    labels: labels && { ...labels },
    annotations: annotations && { ...annotations },
    parametersRef: parameters && { ...parameters },
  };
}
