import { endpointAddress, hint, hintList } from '../../facts/values/endpoints';
import { dnsLabel, dnsSubdomain } from '../../facts/values/names';
import { list, oneOf, required, struct, text } from '../../props/shape';

/**
 * Whether an address receives traffic.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#conditions
 */
export enum EndpointState {
  /** It receives traffic, which is the default. */
  READY = 'Ready',
  /** It receives no traffic, and DNS does not resolve its name. */
  NOT_READY = 'NotReady',
  /**
   * It is shutting down but still answers: it receives traffic only while no other address is
   * ready.
   */
  TERMINATING = 'Terminating',
}

/**
 * An address of a `LegacyBackend`, and its properties in the cluster.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/
 */
export interface BackendEndpoint {
  /**
   * The address, IPv4 or IPv6. Refused: a value that is not an address, a duplicate, a loopback,
   * link-local or unspecified address, and an address in `serviceCidrs` of the Cluster.
   */
  readonly address: string;

  /**
   * A host name below the name of the Service, `<hostname>.<service>.<namespace>.svc.<zone>`: a DNS
   * label. Several addresses can have one host name. Refused: another form.
   *
   * @default - none; CoreDNS uses the address with dashes, `192-0-2-10`
   *
   * @see https://github.com/kubernetes/dns/blob/master/docs/specification.md
   */
  readonly hostname?: string;

  /**
   * The node of the address, a DNS subdomain. Traffic policies of the kind `Local` only use
   * addresses of the same node. Refused: another form.
   *
   * @default - no node, so no node treats it as local
   */
  readonly nodeName?: string;

  /**
   * The zone of the address, 1 to 63 characters as in the label topology.kubernetes.io/zone. It is
   * informative; proxies use `forZones`. Refused: another form, and any with
   * EndpointsKind.ENDPOINTS.
   *
   * @default - not set
   */
  readonly zone?: string;

  /**
   * Whether the address receives traffic. Refused: EndpointState.TERMINATING with
   * EndpointsKind.ENDPOINTS.
   *
   * @default - EndpointState.READY
   */
  readonly state?: EndpointState;

  /**
   * The zones whose nodes prefer the address, at most 8. Either all ready addresses have such a
   * list, or none. Refused: more, a zone twice or in another form than `zone`, a list on only some
   * of the ready addresses, and any with EndpointsKind.ENDPOINTS.
   *
   * @default - for all
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/
   */
  readonly forZones?: string[];

  /**
   * The nodes that prefer the address, at most 8, from Kubernetes 1.34 on. Either all ready
   * addresses have such a list, or none. Refused: more, a node twice, a list on only some of the
   * ready addresses, any before that release, and any with EndpointsKind.ENDPOINTS.
   *
   * @default - for all
   *
   * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/
   */
  readonly forNodes?: string[];
}

export const BACKEND_ENDPOINT = struct<BackendEndpoint>({
  address: required('address: "192.0.2.10"', text(endpointAddress)),
  hostname: text(dnsLabel),
  nodeName: text(dnsSubdomain),
  zone: text(hint),
  state: oneOf('EndpointState', EndpointState),
  forZones: list(text(hint), hintList),
  forNodes: list(text(hint), hintList),
});

export function isReady({ state }: BackendEndpoint): boolean {
  return state === undefined || state === EndpointState.READY;
}
