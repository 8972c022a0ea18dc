import { routableAddress } from '../../facts/values/addresses';
import { cidr, someNetwork } from '../../facts/values/cidrs';
import { loadBalancerClass } from '../../facts/values/names';
import { flag, list, made, number, oneOf, required, struct, text } from '../../props/shape';
import { ExternalTrafficPolicy } from '../common/enums';
import { AddressPool, PoolAddress } from '../load-balancers/address-pool';
import { CLIENTS } from '../policies/client-checks';
import type { Clients } from '../policies/clients';
import type { ServicePort } from '../service/service-port';
import { SERVICE_PORT } from '../service/service-port';
import type { ServiceProps } from '../service/service-props';
import { SERVICE_PROPS } from '../service/service-props';
import type { TrafficProps } from '../service/traffic';
import { TRAFFIC_PROPS } from '../service/traffic';
import type { VirtualIpProps } from '../service/virtual-ip';
import { VIRTUAL_IP_PROPS } from '../service/virtual-ip';
import { HTTP_OPTIONS } from './http-exposure-options';
import type { ServiceDnsOptions } from './service-dns';
import { SERVICE_DNS_OPTIONS } from './service-dns';

/**
 * An exposure that is a Service.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export interface ServiceOptions extends ServiceProps {
  /**
   * The name of a separate Service, in addition to the Service of the app: a DNS label that starts
   * with a letter, or from Kubernetes 1.36 on with a digit. Refused: another form, the name of
   * another Service of the app, and none in a second exposure that is a Service.
   *
   * @default - the exposure changes the Service of the app, which only one exposure can do
   */
  readonly serviceName?: string;

  /**
   * The ports of that Service. Refused: an empty list, any without `serviceName`, and ports that a
   * headless Service would have to translate.
   *
   * @default - the ports of the app
   */
  readonly ports?: ServicePort[];

  /**
   * The clients that may connect to the ports of that Service, in addition to those that other
   * exposures admit to the same ports. Refused: any if the app has no policy yet, what `clients` of
   * the app refuses, addresses outside the cluster without ExternalTrafficPolicy.LOCAL, and none
   * from outside for a node port, a load balancer or external IPs.
   *
   * @default - the `clients` of the app
   */
  readonly clients?: Clients[];
}

/** An exposure with one address for all pods. */
export interface ClusterIpOptions extends ServiceOptions, VirtualIpProps, TrafficProps {}

/**
 * An exposure for traffic from outside the cluster.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy
 */
export interface OutsideOptions extends ClusterIpOptions {
  /**
   * The pods to which a node sends external traffic. Refused: one with only external IPs before
   * Kubernetes 1.29.
   *
   * @default - ExternalTrafficPolicy.CLUSTER, set by the cluster
   */
  readonly externalTrafficPolicy?: ExternalTrafficPolicy;
}

/**
 * An exposure by a port of every node.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
export interface NodePortOptions extends OutsideOptions {
  /**
   * The port that every node opens, in the range of the Cluster, for a Service with one port. With
   * several ports, set it on each entry of `ports`. Refused: another number, one for several ports,
   * one together with `nodePort` of the port itself, and the node port of another Service of the
   * app.
   *
   * @default - the cluster picks one
   */
  readonly nodePort?: number;

  /**
   * Addresses that are routed to the nodes from outside, in addition to the node port or the load
   * balancer; requires `acceptExternalIpsRisk`. Kubernetes 1.36 deprecates them. Refused: an empty
   * list, a value that is not an address, loopback, link-local and unspecified addresses, addresses
   * in `serviceCidrs` or `podCidrs` of the Cluster, and any for the Services of several pods.
   *
   * @default - none
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#external-ips
   */
  readonly externalIps?: string[];

  /**
   * Must be true with `externalIps`, for the reason of `ExternalIpsOptions.acceptRisk`. Refused:
   * false with them, and true without them.
   *
   * @default - false
   *
   * @see https://github.com/kubernetes/kubernetes/issues/97076
   */
  readonly acceptExternalIpsRisk?: boolean;
}

/**
 * An exposure by a load balancer.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
 */
export interface LoadBalancerOptions extends NodePortOptions {
  /**
   * The pool of the address. An `address` already has its pool. To MetalLB the Service names it;
   * Cilium and kube-vip choose by the Service, so it has to be the only pool for it. Refused: a pool
   * of another cluster, another pool than that of `address`, a pool that does not allow or announce
   * this Service, and a pool without addresses of its families.
   *
   * @default - any pool that allows the Service
   */
  readonly pool?: AddressPool;

  /**
   * The address, alone or shared: `pool.address(...)` or `pool.share(...)`. Refused: an address of
   * another cluster, an address that another Service has and does not share, an address of another
   * family than the Service, and two addresses for a Service of one family.
   *
   * @default - any address of the pool
   */
  readonly address?: PoolAddress;

  /**
   * Whether the cluster opens node ports too. MetalLB needs none.
   *
   * @default - true, by the cluster
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation
   */
  readonly allocateNodePorts?: boolean;

  /**
   * The class of the load balancer, which selects one of several implementations. A Service with an
   * unknown class gets no address. It cannot change later. Refused: a value without the format of a
   * label key, and with a `pool` or an `address` a class that the controller of the pool does not
   * serve.
   *
   * @default - with a `pool` or an `address` the `loadBalancerClass` of the `loadBalancer` of the
   * Cluster, without them that of `LoadBalancers.cloud()`, otherwise none
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class
   */
  readonly loadBalancerClass?: string;

  /**
   * The networks of the clients that are allowed, such as `198.51.100.0/24`; all others are
   * blocked. Refused: an empty list, and a value that Kubernetes 1.36 does not accept as a network,
   * such as one with host bits.
   *
   * @default - all clients are allowed
   *
   * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/
   */
  readonly sourceRanges?: string[];

  /**
   * The port on which a load balancer checks whether a node has a pod, in the range of the Cluster.
   * It cannot change later. Refused: another number, a node port of the Service, and any without
   * `ExternalTrafficPolicy.LOCAL`.
   *
   * @default - the cluster picks one
   *
   * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy
   */
  readonly healthCheckNodePort?: number;

  /**
   * The DNS records that external-dns makes for the addresses; they take the place of the same keys in
   * `annotations`.
   *
   * @default - none, unless a template of external-dns names the Service
   *
   * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/sources/service/
   */
  readonly dns?: ServiceDnsOptions;
}

/**
 * An exposure by addresses that are routed to the nodes from outside.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#external-ips
 */
export interface ExternalIpsOptions extends OutsideOptions {
  /**
   * The addresses, at least one. Refused: an empty list, a value that is not an address, loopback,
   * link-local and unspecified addresses, and addresses in `serviceCidrs` or `podCidrs` of the
   * Cluster.
   */
  readonly addresses: string[];

  /**
   * Must be true: everyone who can create a Service can claim any address with it and read its
   * traffic (CVE-2020-8554), and Kubernetes 1.36 deprecates the field. Refused: false.
   *
   * @see https://github.com/kubernetes/kubernetes/issues/97076
   */
  readonly acceptRisk: boolean;
}

const SERVICE_OPTIONS = {
  serviceName: text(),
  ports: list(SERVICE_PORT),
  clients: CLIENTS,
  ...SERVICE_PROPS,
};

const CLUSTER_IP_OPTIONS = { ...SERVICE_OPTIONS, ...VIRTUAL_IP_PROPS, ...TRAFFIC_PROPS };

const OUTSIDE_OPTIONS = {
  ...CLUSTER_IP_OPTIONS,
  externalTrafficPolicy: oneOf('ExternalTrafficPolicy', ExternalTrafficPolicy),
};

const NODE_PORT_OPTIONS = {
  ...OUTSIDE_OPTIONS,
  nodePort: number(),
  externalIps: list(text(routableAddress)),
  acceptExternalIpsRisk: flag(),
};

/** The checks of the options, by kind. */
export const EXPOSURE_OPTIONS = {
  clusterIp: struct<ClusterIpOptions>(CLUSTER_IP_OPTIONS),
  headless: struct<ServiceOptions>(SERVICE_OPTIONS),
  nodePort: struct<NodePortOptions>(NODE_PORT_OPTIONS),
  loadBalancer: struct<LoadBalancerOptions>({
    ...NODE_PORT_OPTIONS,
    pool: made((value) => value instanceof AddressPool, 'an AddressPool', 'the AddressPool itself'),
    address: made(
      (value) => value instanceof PoolAddress,
      'an address of a pool',
      'pool.address("...") or pool.share("a-key", "...")',
    ),
    allocateNodePorts: flag(),
    loadBalancerClass: text(loadBalancerClass),
    sourceRanges: list(text(cidr), someNetwork),
    healthCheckNodePort: number(),
    dns: SERVICE_DNS_OPTIONS,
  }),
  externalIps: struct<ExternalIpsOptions>({
    ...OUTSIDE_OPTIONS,
    addresses: required('addresses: ["192.0.2.10"]', list(text(routableAddress))),
    acceptRisk: flag(),
  }),
  http: HTTP_OPTIONS,
};
