import type { Cluster } from '../../../cluster/cluster';
import { foreignGroupFault } from '../../../facts/controllers/implementation-groups';
import { mostInfrastructureAnnotations } from '../../../facts/releases/limits';
import { annotationKey } from '../../../facts/values/annotations';
import { labelKey, labelValue } from '../../../facts/values/names';
import { atMost } from '../../../facts/values/sentences';
import type { PropPlace } from '../../../props/refusals';
import { map, struct } from '../../../props/shape';
import type { ObjectRef } from '../../common/object-ref';
import { objectRef } from '../../common/object-ref';
import { programOfGateway } from '../table/route-table';

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
   * An object with settings of the implementation, such as an EnvoyProxy. Refused: one of another
   * implementation than that of the class, where it is stated.
   *
   * @default - none
   */
  readonly parameters?: ObjectRef;
}

/** The check of {@link GatewayInfrastructure}. */
export const GATEWAY_INFRASTRUCTURE = struct<GatewayInfrastructure>({
  labels: map(labelKey, labelValue),
  annotations: map(annotationKey, () => undefined),
  parameters: objectRef('gateway.envoyproxy.io', 'EnvoyProxy'),
});

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewayinfrastructure */
const MOST_LABELS = 8;

/** Refuses more than the API server takes, and settings that the implementation does not read. */
export function checkInfrastructure(
  infrastructure: GatewayInfrastructure,
  gatewayClass: string,
  cluster: Cluster,
  place: PropPlace,
): void {
  const { parameters } = infrastructure;
  const program = programOfGateway({ name: '', gatewayClass }, cluster);
  const fault = program && parameters && foreignGroupFault(program, parameters.group);
  if (fault) place.field('parameters').field('group').refuse(parameters.group, fault);
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
