import { flag } from '../../props/shape';
import type { AnnotationProps } from '../common/annotations';
import { ANNOTATION_PROPS } from '../common/annotations';
import type { IpFamilyProps } from './ip-families';
import { IP_FAMILY_PROPS, ipFamilyManifest } from './ip-families';

/** Properties of every Service with pods. */
export interface ServiceProps extends IpFamilyProps, AnnotationProps {
  /**
   * Whether DNS publishes pods before they are ready, for peers that find each other during start.
   * Refused: any without pods.
   *
   * @default - false, set by the cluster
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
   */
  readonly publishNotReadyAddresses?: boolean;
}

export const SERVICE_PROPS = {
  ...IP_FAMILY_PROPS,
  ...ANNOTATION_PROPS,
  publishNotReadyAddresses: flag(),
};

/** What these props say in the spec of a Service. */
export function serviceManifest(props: ServiceProps): object {
  const { publishNotReadyAddresses } = props;
  return Object.assign(ipFamilyManifest(props), { publishNotReadyAddresses });
}
