import { flag } from '../../props/shape';
import type { AnnotationProps } from '../common/annotations';
import { ANNOTATION_PROPS } from '../common/annotations';
import type { IpFamilyProps } from './ip-families';
import { IP_FAMILY_PROPS, ipFamilyManifest } from './ip-families';

/** What every Service of pods takes. */
export interface ServiceProps extends IpFamilyProps, AnnotationProps {
  /**
   * Whether pods are found before they are ready: peers that look for each other while they start.
   * Refused: any where there are no pods.
   *
   * @default - false, by the cluster
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
  return {
    ...ipFamilyManifest(props),
    publishNotReadyAddresses: props.publishNotReadyAddresses,
  };
}
