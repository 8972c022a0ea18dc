/** The transport protocol of a port. */
export enum Protocol {
  /** TCP, which a port has when nothing else is said. */
  TCP = 'TCP',
  /** UDP. */
  UDP = 'UDP',
  /** SCTP. */
  SCTP = 'SCTP',
}

/** An address family. */
export enum IpFamily {
  /** IPv4. */
  IPV4 = 'IPv4',
  /** IPv6. */
  IPV6 = 'IPv6',
}

/**
 * How many families a Service has.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
 */
export enum IpFamilyPolicy {
  /** One family. */
  SINGLE_STACK = 'SingleStack',
  /** Two where the cluster has two. */
  PREFER_DUAL_STACK = 'PreferDualStack',
  /** Two, or the API server refuses the Service. */
  REQUIRE_DUAL_STACK = 'RequireDualStack',
}

/**
 * Which pods a node sends traffic from outside to.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy
 */
export enum ExternalTrafficPolicy {
  /** Those of every node; the client's address is lost. */
  CLUSTER = 'Cluster',
  /** Its own alone; the client's address stays, and a node without such a pod drops the traffic. */
  LOCAL = 'Local',
}

/**
 * Which pods a node sends traffic from inside the cluster to.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
 */
export enum InternalTrafficPolicy {
  /** Those of every node. */
  CLUSTER = 'Cluster',
  /** Its own alone; a node without such a pod drops the traffic. */
  LOCAL = 'Local',
}

/**
 * Whether a client gets to the same pod each time.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
 */
export enum SessionAffinity {
  /** No. */
  NONE = 'None',
  /** Yes, by the client's address. */
  CLIENT_IP = 'ClientIP',
}

/**
 * How the path of a request is matched.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export enum PathType {
  /** The path and everything below it, element by element: `/shop` covers `/shop/cart`, not `/shopping`. */
  PREFIX = 'Prefix',
  /** The path alone. */
  EXACT = 'Exact',
  /** A regular expression, in the dialect and in the order of whoever reads it. */
  REGULAR_EXPRESSION = 'RegularExpression',
}

/** What carries HTTP routes. */
export enum Via {
  /** An Ingress. */
  INGRESS = 'Ingress',
  /** An HTTPRoute (or a GRPCRoute) on a Gateway. */
  GATEWAY = 'Gateway',
  /** Both, which route alike: what either cannot say is refused. */
  BOTH = 'both',
}

/** What is spoken to a backend. */
export enum BackendProtocol {
  /** HTTP/1.1 in the clear. */
  HTTP = 'HTTP',
  /** HTTP over TLS. */
  HTTPS = 'HTTPS',
  /** gRPC in the clear. */
  GRPC = 'GRPC',
  /** HTTP/2 in the clear. */
  H2C = 'H2C',
}

/** The scheme of a URL. */
export enum UrlScheme {
  /** In the clear. */
  HTTP = 'http',
  /** Over TLS. */
  HTTPS = 'https',
}

/**
 * Where a pod's resolver looks.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
 */
export enum DnsPolicy {
  /** The cluster's DNS. */
  CLUSTER_FIRST = 'ClusterFirst',
  /** The cluster's DNS, for pods on the network of their node. */
  CLUSTER_FIRST_WITH_HOST_NET = 'ClusterFirstWithHostNet',
  /** The resolver of the node. */
  DEFAULT = 'Default',
  /** What the other fields say and nothing else. */
  NONE = 'None',
}

/** The kind that holds the addresses of a Service without a selector. */
export enum EndpointsKind {
  /** `Endpoints`, deprecated in Kubernetes 1.33. */
  ENDPOINTS = 'Endpoints',
  /** `EndpointSlice`. */
  ENDPOINT_SLICE = 'EndpointSlice',
  /** Both: the EndpointSlices are used, and the Endpoints is there for programs that read no other kind. */
  BOTH = 'Both',
}

/**
 * How a label is compared.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export enum LabelOperator {
  /** The label has one of the values. */
  IN = 'In',
  /** The label has none of the values, or is missing. */
  NOT_IN = 'NotIn',
  /** The label is there. */
  EXISTS = 'Exists',
  /** The label is missing. */
  DOES_NOT_EXIST = 'DoesNotExist',
}

/**
 * Which AS numbers a neighbour may have that tells its own.
 *
 * @see https://metallb.io/apis/#dynamicasnmode
 */
export enum DynamicAsn {
  /** That of the cluster alone: iBGP. */
  INTERNAL = 'internal',
  /** Any other: eBGP. */
  EXTERNAL = 'external',
}
