import type { Cluster } from '../../cluster/cluster';
import { clusterIp, clusterIps, someClusterIp } from '../../facts/values/cluster-ips';
import { affinityTimeout, affinityTimeoutIsRead } from '../../facts/values/session-affinity';
import type { PropPlace } from '../../props/refusals';
import { beside } from '../../props/relations';
import { list, number, oneOf, text } from '../../props/shape';
import { SessionAffinity } from '../common/enums';
import type { IpFamilyProps } from './ip-families';

/**
 * Properties of a Service with a cluster IP.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/
 */
export interface VirtualIpProps {
  /**
   * The cluster IP, if it is chosen by hand: a free address of the service network, preferably of
   * its lower end, which the cluster assigns last. The first one cannot change later. Refused: an
   * empty list, a value that is not an address or not in `serviceCidrs` of the Cluster, reserved
   * addresses, a second one without `ipFamilyPolicy` or of the same family, and any on a headless
   * Service.
   *
   * @default - the cluster picks one
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/
   */
  readonly clusterIps?: string[];

  /**
   * Whether a client gets to the same pod each time. Refused: any on a headless Service.
   *
   * @default - SessionAffinity.NONE, by the cluster
   */
  readonly sessionAffinity?: SessionAffinity;

  /**
   * How long the cluster keeps a session after the last connection, in seconds, from 1 to 86400.
   * Refused: another number, any without `SessionAffinity.CLIENT_IP`, and any on a headless
   * Service.
   *
   * @default - 10800, set by the cluster
   */
  readonly sessionAffinityTimeoutSeconds?: number;
}

export const VIRTUAL_IP_PROPS = {
  clusterIps: list(text(clusterIp), someClusterIp),
  sessionAffinity: oneOf('SessionAffinity', SessionAffinity),
  sessionAffinityTimeoutSeconds: beside(
    'sessionAffinity',
    number(affinityTimeout),
    affinityTimeoutIsRead,
  ),
};

/** Refuses an address or a time that the API server refuses or drops. `place` is that of the struct. */
export function checkVirtualIp(
  props: VirtualIpProps & IpFamilyProps,
  { serviceCidrs }: Cluster,
  place: PropPlace,
): void {
  const { clusterIps: ips = [], ipFamilies = [], ipFamilyPolicy } = props;
  for (const { index, fault } of clusterIps(ips, { ipFamilies, ipFamilyPolicy, serviceCidrs })) {
    place.field('clusterIps').index(index).refuse(ips[index], fault);
  }
}

/** What these props say in the spec of a Service. */
export function virtualIpManifest(props: VirtualIpProps): object {
  const { clusterIps: ips, sessionAffinityTimeoutSeconds: timeoutSeconds } = props;
  return {
    clusterIP: ips?.[0],
    // The API server takes several only beside the first, and fills one in by itself.
    clusterIPs: ips && ips.length > 1 ? [...ips] : undefined,
    sessionAffinity: props.sessionAffinity,
    sessionAffinityConfig:
      timeoutSeconds === undefined ? undefined : { clientIP: { timeoutSeconds } },
  };
}

/** What makes a Service one without an address of its own. */
export const HEADLESS = { clusterIP: 'None' };
