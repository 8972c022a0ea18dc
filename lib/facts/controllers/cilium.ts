import type { IpRange } from '../../net/ip';
import { compareIp, tryCidr, tryIp } from '../../net/ip';

/**
 * The annotations of a Service that LB IPAM of Cilium reads addresses from, separated by commas. The
 * first that is there counts, even where it is empty.
 *
 * @see https://docs.cilium.io/en/stable/network/lb-ipam/#requesting-ips
 */
export const CILIUM_IPS = ['lbipam.cilium.io/ips', 'io.cilium/lb-ipam-ips'] as const;

/**
 * The annotations of a Service by which Cilium lets it share an address with others.
 *
 * @see https://docs.cilium.io/en/stable/network/lb-ipam/#sharing-keys
 */
export const CILIUM_SHARING = [
  'lbipam.cilium.io/sharing-key',
  'io.cilium/lb-ipam-sharing-key',
] as const;

/** The annotations that allow this for Services of other namespaces. */
export const CILIUM_SHARING_ACROSS = [
  'lbipam.cilium.io/sharing-cross-namespace',
  'io.cilium/lb-ipam-sharing-cross-namespace',
] as const;

/**
 * The class of load balancers that Cilium announces by BGP alone.
 *
 * @see https://github.com/cilium/cilium/blob/v1.18.0/pkg/k8s/apis/cilium.io/v2/bgp_advert_types.go
 */
export const CILIUM_BGP_CLASS = 'io.cilium/bgp-control-plane';

/**
 * The class of load balancers that Cilium announces on layer 2 alone.
 *
 * @see https://github.com/cilium/cilium/blob/v1.18.0/pkg/k8s/apis/cilium.io/v2alpha1/l2announcement_types.go
 */
export const CILIUM_L2_CLASS = 'io.cilium/l2-announcer';

/** The classes of load balancers that LB IPAM serves. */
const CLASSES = [CILIUM_BGP_CLASS, CILIUM_L2_CLASS];

/** Whether LB IPAM gives addresses to a load balancer of a class; to one without a class by default. */
export function isServedByLbIpam(loadBalancerClass: string | undefined): boolean {
  return loadBalancerClass === undefined || CLASSES.includes(loadBalancerClass);
}

/** A block of a CiliumLoadBalancerIPPool. */
export interface CiliumBlockLike {
  readonly cidr?: string;
  readonly start?: string;
  readonly stop?: string;
}

/**
 * The addresses of a block, which are those of its CIDR where it has one; nothing where Cilium does not
 * read it.
 */
export function tryCiliumBlock({ cidr, start, stop }: CiliumBlockLike): IpRange | undefined {
  if (cidr) return tryCidr(cidr);
  const first = tryIp(start ?? '');
  const last = stop ? tryIp(stop) : first;
  if (!first || first.family !== last?.family || compareIp(first, last) > 0) return undefined;
  return { first, last };
}

/** The label of its namespace that Cilium adds to a Service. */
export const SERVICE_NAMESPACE = 'io.kubernetes.service.namespace';

/** The labels of a Service that a pool selects by: its own, and two that Cilium adds. */
export function lbIpamLabels(
  labels: Readonly<Record<string, string>>,
  namespace: string,
  name: string,
): Readonly<Record<string, string>> {
  return {
    ...labels,
    [SERVICE_NAMESPACE]: namespace,
    'io.kubernetes.service.name': name,
  };
}
