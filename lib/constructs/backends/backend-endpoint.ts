import { endpointAddress, hint, hintList } from '../../facts/values/endpoints';
import { dnsLabel, dnsSubdomain } from '../../facts/values/names';
import { list, oneOf, required, struct, text } from '../../props/shape';

/**
 * Whether an address takes traffic.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#conditions
 */
export enum EndpointState {
  /** It takes traffic, which is so where nothing is said. */
  READY = 'Ready',
  /** It takes none: nobody is sent there, and its name is not found. */
  NOT_READY = 'NotReady',
  /** It is going away and still answers: it takes traffic only while no other address is ready. */
  TERMINATING = 'Terminating',
}

/**
 * An address of a `LegacyBackend`, and what the cluster is told of it.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/endpoint-slice-v1/
 */
export interface BackendEndpoint {
  /**
   * The address, IPv4 or IPv6. Refused: what is no address, an address that is written twice, that
   * of a loopback, link-local or unspecified kind, and one in `serviceCidrs` of the Cluster.
   */
  readonly address: string;

  /**
   * A name of its own below that of the Service, `<hostname>.<service>.<namespace>.svc.<zone>`: a
   * DNS label. Several addresses of one host name are found together. Refused: another form.
   *
   * @default - none; CoreDNS answers for the address with dashes, `192-0-2-10`
   * @see https://github.com/kubernetes/dns/blob/master/docs/specification.md
   */
  readonly hostname?: string;

  /**
   * The node that the address is on, a DNS subdomain. Traffic policies of the kind `Local` send
   * traffic to the addresses of the same node alone. Refused: another form.
   *
   * @default - no node, so that no node takes it for its own
   */
  readonly nodeName?: string;

  /**
   * The zone that the address is in, 1 to 63 characters as in the label
   * topology.kubernetes.io/zone. It tells; `forZones` is what proxies follow. Refused: another
   * form, and any with EndpointsKind.ENDPOINTS.
   *
   * @default - unsaid
   */
  readonly zone?: string;

  /**
   * Whether the address takes traffic. Refused: EndpointState.TERMINATING with
   * EndpointsKind.ENDPOINTS.
   *
   * @default - EndpointState.READY
   */
  readonly state?: EndpointState;

  /**
   * The zones whose nodes are to prefer the address, at most 8. Every ready address has such a
   * list, or none has. Refused: more, a zone twice or in another form than `zone`, a list on some
   * of the ready addresses, and any with EndpointsKind.ENDPOINTS.
   *
   * @default - for all
   * @see https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/
   */
  readonly forZones?: string[];

  /**
   * The nodes that are to prefer the address, at most 8, from Kubernetes 1.34 on. Every ready
   * address has such a list, or none has. Refused: more, a node twice, a list on some of the ready
   * addresses, any before that release, and any with EndpointsKind.ENDPOINTS.
   *
   * @default - for all
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
