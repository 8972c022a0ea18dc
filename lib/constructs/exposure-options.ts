import { routableAddress } from '../facts/addresses';
import { dnsSubdomain, ingressHost } from '../facts/names';
import { DEFAULT_NODE_PORTS, nodePort, portNumber } from '../facts/ports';
import { flag, list, made, number, oneOf, required, struct, text } from '../props/shape';
import { AddressPool, PoolAddress } from './address-pool';
import { ExternalTrafficPolicy, PathType } from './enums';
import type { HttpTableOptions } from './http-options';
import { HTTP_TABLE_OPTIONS } from './http-options-shape';
import type { IpFamilyProps } from './ip-families';
import { IP_FAMILY_PROPS } from './ip-families';
import type { ServicePort } from './service-port';
import { SERVICE_PORT } from './service-port';

/** A way in that is a Service. */
export interface ServiceOptions extends IpFamilyProps {
  /**
   * The name of a Service of its own, beside the app's Service.
   *
   * @default - the exposure shapes the app's Service, which only one exposure can
   */
  readonly serviceName?: string;

  /**
   * The ports of that Service; only with `serviceName`.
   *
   * @default - those of the app
   */
  readonly ports?: ServicePort[];
}

/** A way in by a port of every node. */
export interface NodePortOptions extends ServiceOptions {
  /**
   * The port that every node opens, from 30000 to 32767, for an app with one port. With several,
   * each of `ports` has its own.
   *
   * @default - the cluster picks one
   */
  readonly nodePort?: number;

  /**
   * Which pods a node sends the traffic to.
   *
   * @default - Cluster, by the cluster
   */
  readonly externalTrafficPolicy?: ExternalTrafficPolicy;
}

/** A way in by a load balancer. */
export interface LoadBalancerOptions extends NodePortOptions {
  /**
   * The MetalLB pool that the address comes from. An `address` has its pool already.
   *
   * @default - any pool that takes the Service
   */
  readonly pool?: AddressPool;

  /**
   * The address, alone or shared: `pool.address(...)` or `pool.share(...)`.
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
}

/** A way in by addresses that are routed to the nodes from outside. */
export interface ExternalIpsOptions extends ServiceOptions {
  /**
   * The addresses.
   */
  readonly addresses: string[];

  /**
   * Has to be true. Whoever may write a Service may take any address with it and read its traffic
   * (CVE-2020-8554), and Kubernetes 1.36 deprecates the field.
   *
   * @see https://github.com/kubernetes/kubernetes/issues/97076
   */
  readonly acceptRisk: boolean;
}

/** A way in by HTTP, through an ingress controller or a Gateway. */
export interface HttpOptions extends HttpTableOptions {
  /**
   * The host that clients ask for; the first label may be `*`, which covers one label by an Ingress
   * and any number of them by a Gateway.
   *
   * @default - by the `hostTemplate` of the Cluster, else every host
   */
  readonly host?: string;

  /**
   * The path, which begins with `/`.
   *
   * @default - /
   */
  readonly path?: string;

  /**
   * How the path is matched.
   *
   * @default - PathType.PREFIX
   */
  readonly pathType?: PathType;

  /**
   * The port of the app's Service, over TCP.
   *
   * @default - the only port of the app
   */
  readonly port?: number;

  /**
   * The name of the Ingress, or of the route on the Gateway.
   *
   * @default - the name of the app's Service
   */
  readonly ingressName?: string;
}

const SERVICE_OPTIONS = { serviceName: text(), ports: list(SERVICE_PORT), ...IP_FAMILY_PROPS };

const NODE_PORT_OPTIONS = {
  ...SERVICE_OPTIONS,
  nodePort: number(nodePort(DEFAULT_NODE_PORTS)),
  externalTrafficPolicy: oneOf('ExternalTrafficPolicy', ExternalTrafficPolicy),
};

/** The checks of the options, by kind. */
export const EXPOSURE_OPTIONS = {
  clusterIp: struct<ServiceOptions>(SERVICE_OPTIONS),
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
  }),
  externalIps: struct<ExternalIpsOptions>({
    ...SERVICE_OPTIONS,
    addresses: required('addresses: ["192.0.2.10"]', list(text(routableAddress))),
    acceptRisk: flag(),
  }),
  http: struct<HttpOptions>({
    host: text(ingressHost),
    path: text(),
    pathType: oneOf('PathType', PathType),
    port: number(portNumber),
    ingressName: text(dnsSubdomain),
    ...HTTP_TABLE_OPTIONS,
  }),
};
