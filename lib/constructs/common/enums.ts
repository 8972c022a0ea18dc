/** The transport protocol of a port. */
export enum Protocol {
  /** TCP, the default. */
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
  /** The pods of every node; the client address is lost. */
  CLUSTER = 'Cluster',
  /**
   * Only the pods of the node; the client address is kept, and a node without such a pod drops the
   * traffic.
   */
  LOCAL = 'Local',
}

/**
 * Which pods a node sends traffic from inside the cluster to.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
 */
export enum InternalTrafficPolicy {
  /** The pods of every node. */
  CLUSTER = 'Cluster',
  /** Only the pods of the node; a node without such a pod drops the traffic. */
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
  /** Yes, by the client address. */
  CLIENT_IP = 'ClientIP',
}

/**
 * How the path of a request is matched.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export enum PathType {
  /**
   * The path and everything below it, element by element: `/shop` matches `/shop/cart`, but not
   * `/shopping`.
   */
  PREFIX = 'Prefix',
  /** Only the path itself. */
  EXACT = 'Exact',
  /** A regular expression, in the syntax and the order of the controller. */
  REGULAR_EXPRESSION = 'RegularExpression',
}

/** The API for HTTP routes. */
export enum Via {
  /** An Ingress. */
  INGRESS = 'Ingress',
  /** An HTTPRoute (or a GRPCRoute) on a Gateway. */
  GATEWAY = 'Gateway',
  /** Both, which route in the same way; options that only one of them supports are refused. */
  BOTH = 'both',
}

/** The protocol of a backend. */
export enum BackendProtocol {
  /** HTTP/1.1 without TLS. */
  HTTP = 'HTTP',
  /** HTTP over TLS. */
  HTTPS = 'HTTPS',
  /** gRPC without TLS. */
  GRPC = 'GRPC',
  /** HTTP/2 without TLS. */
  H2C = 'H2C',
}

/** The scheme of a URL. */
export enum UrlScheme {
  /** Without TLS. */
  HTTP = 'http',
  /** With TLS. */
  HTTPS = 'https',
}

/**
 * The resolver of a pod.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
 */
export enum DnsPolicy {
  /** The DNS of the cluster. */
  CLUSTER_FIRST = 'ClusterFirst',
  /** The DNS of the cluster, for pods with hostNetwork. */
  CLUSTER_FIRST_WITH_HOST_NET = 'ClusterFirstWithHostNet',
  /** The resolver of the node. */
  DEFAULT = 'Default',
  /** Only the settings of the other fields. */
  NONE = 'None',
}

/** The kind that contains the addresses of a Service without a selector. */
export enum EndpointsKind {
  /** `Endpoints`, deprecated in Kubernetes 1.33. */
  ENDPOINTS = 'Endpoints',
  /** `EndpointSlice`. */
  ENDPOINT_SLICE = 'EndpointSlice',
  /**
   * Both: the cluster uses the EndpointSlices, and the Endpoints are for programs that read no
   * other kind.
   */
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
  /** The label exists. */
  EXISTS = 'Exists',
  /** The label is missing. */
  DOES_NOT_EXIST = 'DoesNotExist',
}

/**
 * The AS numbers that a neighbour can have which declares its own.
 *
 * @see https://metallb.io/apis/#dynamicasnmode
 */
export enum DynamicAsn {
  /** Only the AS number of the cluster: iBGP. */
  INTERNAL = 'internal',
  /** Any other: eBGP. */
  EXTERNAL = 'external',
}
