import type { Cluster } from '../../cluster/cluster';
import { familiesOf, ipFamilies, ipFamilyPolicy, policyOf } from '../../facts/values/ip-families';
import type { PropPlace } from '../../props/refusals';
import type { Check } from '../../props/check';
import { list, oneOf } from '../../props/shape';
import { IpFamily, IpFamilyPolicy } from '../common/enums';

/**
 * The address families of a Service.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
 */
export interface IpFamilyProps {
  /**
   * The address families, of which the first is the primary family and cannot change later.
   * Refused: a family twice, two without `ipFamilyPolicy`, and one that the Cluster does not have
   * in `serviceCidrs`.
   *
   * @default - the first family of the cluster
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  readonly ipFamilies?: IpFamily[];

  /**
   * How many families the Service has. Refused: IpFamilyPolicy.REQUIRE_DUAL_STACK if the Cluster
   * has one family in `serviceCidrs`.
   *
   * @default - SingleStack, set by the cluster
   */
  readonly ipFamilyPolicy?: IpFamilyPolicy;
}

export const IP_FAMILY_PROPS: Readonly<Record<keyof IpFamilyProps, Check>> = {
  ipFamilies: list(oneOf('IpFamily', IpFamily)),
  ipFamilyPolicy: oneOf('IpFamilyPolicy', IpFamilyPolicy),
};

/**
 * Refuses families that the API server refuses together, or on this cluster. `place` is that of the
 * struct.
 *
 * @param isFree whether the Service is headless and without a selector
 */
export function checkIpFamilies(
  props: IpFamilyProps,
  cluster: Cluster,
  place: PropPlace,
  isFree = false,
): void {
  const { ipFamilies: families = [], ipFamilyPolicy: policy } = props;
  const ofCluster = isFree ? undefined : familiesOf(cluster.serviceCidrs);
  place.field('ipFamilies').judge(families, ipFamilies(policyOf(policy, isFree), ofCluster));
  place.field('ipFamilyPolicy').judge(policy, ipFamilyPolicy(ofCluster));
}

export function ipFamilyManifest(props: IpFamilyProps): object {
  return {
    ipFamilies: props.ipFamilies?.length ? [...props.ipFamilies] : undefined,
    ipFamilyPolicy: props.ipFamilyPolicy,
  };
}
