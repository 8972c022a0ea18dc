import type { GatewayRef } from '../../../cluster/gateway';
import type { BackendProtocol, Via } from '../../common/enums';
import type { CertificateOptions } from './certificate-options';
import type { Cors } from './cors';
import type { DnsRecordOptions } from './dns-record-options';
import type { ObjectRef } from '../../common/object-ref';
import type { SessionCookie } from './session-cookie';

/**
 * Changes of headers.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httpheaderfilter
 */
export interface HeaderChanges {
  /**
   * Headers to set, whatever their value was; at most 16 with a Gateway. Refused: more, an invalid
   * header, one twice, any with an Ingress except of Traefik or HAProxy, and characters that
   * HAProxy does not accept.
   *
   * @default - none
   */
  readonly set?: { readonly [name: string]: string };

  /**
   * Headers to add to existing values; at most 16. Refused: more, an invalid header, one twice, and
   * any with an Ingress.
   *
   * @default - none
   */
  readonly add?: { readonly [name: string]: string };

  /**
   * Headers to remove; at most 16 with a Gateway. Refused: more, one twice, an invalid header name,
   * and any with an Ingress except of Traefik.
   *
   * @default - none
   */
  readonly remove?: string[];
}

/**
 * Timeouts, in whole seconds. A Gateway limits whole requests; an Ingress controller limits the
 * wait for a connection and for the next byte.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutetimeouts
 */
export interface HttpTimeouts {
  /**
   * From the first byte of the request to the last byte of the response, in seconds from 1 to
   * 99999. Refused: another number, and any with an Ingress.
   *
   * @default - the default of the Gateway
   *
   * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutetimeouts
   */
  readonly request?: number;

  /**
   * One attempt with a backend, in seconds from 1 to 99999. Refused: another number, one above
   * `request`, and any with an Ingress.
   *
   * @default - the default of the Gateway
   */
  readonly backendRequest?: number;

  /**
   * Until a backend accepts the connection, in seconds from 1 to 99999. Only supported with
   * ingress-nginx. Refused: another number.
   *
   * @default - the default of the controller
   */
  readonly connect?: number;

  /**
   * Between two reads from a backend, in seconds from 1 to 99999. Only supported with ingress-nginx
   * and HAProxy. Refused: another number.
   *
   * @default - the default of the controller
   */
  readonly read?: number;

  /**
   * Between two writes to a backend, in seconds from 1 to 99999. Only supported with ingress-nginx.
   * Refused: another number.
   *
   * @default - the default of the controller
   */
  readonly send?: number;
}

/**
 * How a Gateway uses TLS with backends: a BackendTLSPolicy for each Service. It is in Gateway API
 * 1.4, and before in the experimental channel.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/
 */
export interface BackendTls {
  /**
   * The name in the certificate of the backend, a DNS subdomain. Refused: another form, and a
   * wildcard.
   */
  readonly host: string;

  /**
   * ConfigMaps in the namespace of the Service whose `ca.crt` is trusted, from 1 to 8. Refused:
   * another number of them, and a value that is not a DNS subdomain.
   *
   * @default - the authorities that the system of the Gateway trusts
   */
  readonly caConfigMaps?: string[];
}

/**
 * Options for all routes of a table. Options that the selected API does not support are refused.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export interface HttpTableOptions {
  /**
   * The API of the routes. Refused: a Gateway if neither this nor the Cluster names one.
   *
   * @default - Via.INGRESS; Via.GATEWAY if a gateway is named, here or on the Cluster, and no
   * ingress class
   */
  readonly via?: Via;

  /**
   * The Gateway that they attach to. Refused: one with Via.INGRESS, where it has no effect.
   *
   * @default - the Gateway of the Cluster
   */
  readonly gateway?: GatewayRef;

  /**
   * The IngressClass, a DNS subdomain. Refused: another form, and one with Via.GATEWAY, where it
   * has no effect.
   *
   * @default - the class of the Cluster
   */
  readonly ingressClass?: string;

  /**
   * The name of the Secret with the certificate for all hosts, in the same namespace. The Ingress
   * uses it; the certificates of a Gateway belong to its listeners, and with Via.BOTH the routes
   * attach to its `tlsListener`. Refused: a value that is not a DNS subdomain, one with
   * Via.GATEWAY, one for routes without a host, and with Via.BOTH one without a `tlsListener`.
   *
   * @default - no TLS
   */
  readonly tlsSecret?: string;

  /**
   * The cert-manager Issuer in the same namespace that writes `tlsSecret`. Refused: a value that is
   * not a DNS subdomain, and one without `tlsSecret`.
   *
   * @default - another tool writes it
   *
   * @see https://cert-manager.io/docs/usage/ingress/
   */
  readonly issuer?: string;

  /**
   * The cert-manager ClusterIssuer that writes `tlsSecret`. Refused: a value that is not a DNS
   * subdomain, one without `tlsSecret`, and one together with `issuer`.
   *
   * @default - another tool writes it
   *
   * @see https://cert-manager.io/docs/usage/ingress/
   */
  readonly clusterIssuer?: string;

  /**
   * What cert-manager requests from the issuer. Refused: any without `issuer` or `clusterIssuer`.
   *
   * @default - the defaults of cert-manager and of the issuer
   *
   * @see https://cert-manager.io/docs/reference/annotations/
   */
  readonly certificate?: CertificateOptions;

  /**
   * The DNS records that external-dns makes for the hosts. Refused: any without a host.
   *
   * @default - external-dns makes records for the hosts by itself where it watches the objects
   *
   * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/
   */
  readonly dns?: DnsRecordOptions;

  /**
   * Whether backends receive the path without the prefix of their route. ingress-nginx then ignores
   * case in every path of these hosts. Refused: true with an Ingress without a known controller,
   * and for gRPC with a Gateway.
   *
   * @default - false
   *
   * @see https://kubernetes.github.io/ingress-nginx/examples/rewrite/
   */
  readonly stripPrefix?: boolean;

  /**
   * Whether to redirect HTTP requests to HTTPS: with ingress-nginx (status 308), Traefik (301),
   * HAProxy (302, to port 443) or a Gateway (301). Refused: either with an Ingress without a known
   * controller, true without `tlsSecret` or without both listeners of the Gateway, true for gRPC
   * with a Gateway, and with Via.BOTH a `tlsSecret` without a choice.
   *
   * @default - the default of the controller: ingress-nginx and HAProxy redirect if there is TLS,
   * Traefik and a Gateway do not
   */
  readonly httpsRedirect?: boolean;

  /**
   * Changes of the headers that a backend receives; all with a Gateway, `set` and `remove` with
   * Traefik, only `set` with HAProxy. Refused: a header in two of them.
   *
   * @default - none
   */
  readonly requestHeaders?: HeaderChanges;

  /**
   * Changes of the headers that a client receives; all with a Gateway, `set` and `remove` with
   * Traefik, only `set` with HAProxy. Refused: a header in two of them.
   *
   * @default - none
   */
  readonly responseHeaders?: HeaderChanges;

  /**
   * Timeouts. Refused: any before Gateway API 1.2 (1.1 in the experimental channel), for gRPC
   * with a Gateway, and with a `gatewayController` that is known to ignore them.
   *
   * @default - the default of the controller
   */
  readonly timeouts?: HttpTimeouts;

  /**
   * Permissions for pages of other origins. Refused: any with an Ingress without a known
   * controller, before Gateway API 1.5 (1.4 in the experimental channel), for gRPC with a
   * Gateway, and with a `gatewayController` that is known not to support it.
   *
   * @default - the backend handles CORS
   */
  readonly cors?: Cors;

  /**
   * A cookie that binds a client to one pod. Only supported with ingress-nginx, and with a Gateway
   * in the experimental channel of Gateway API 1.1 or later. Refused: any for gRPC with a Gateway.
   *
   * @default - requests go to any pod
   */
  readonly sessionCookie?: SessionCookie;

  /**
   * The protocol of the backends. HTTPS and GRPC with ingress-nginx; HTTPS, GRPC and H2C with
   * HAProxy; HTTPS with a Gateway and `backendTls`; GRPC with a Gateway, which creates a GRPCRoute.
   * Ingress controllers do not verify the certificate of an HTTPS backend. Refused: the others, and
   * HTTPS with a Gateway before Gateway API 1.4 (1.1 in the experimental channel).
   *
   * @default - BackendProtocol.HTTP
   */
  readonly backendProtocol?: BackendProtocol;

  /**
   * Filters of the implementation of a Gateway for every route, such as an HTTPRouteFilter of Envoy
   * Gateway or a Middleware of Traefik; at most 10. Refused: more, any with an Ingress, and one of another implementation than the one that is stated.
   *
   * @default - none
   *
   * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutefilter
   */
  readonly extensionRefs?: ObjectRef[];

  /**
   * How a Gateway verifies the certificates of backends. Refused: any without
   * BackendProtocol.HTTPS, any with an Ingress, and none if a Gateway uses HTTPS.
   *
   * @default - none; a Gateway needs it for HTTPS
   */
  readonly backendTls?: BackendTls;

  /**
   * The largest body of a request: bytes, or a number with the suffix k, m or g, such as `8m`. Only
   * supported with ingress-nginx and Traefik. Refused: another form.
   *
   * @default - the default of the controller, 1m with ingress-nginx
   */
  readonly maxBodySize?: string;

  /**
   * The networks from which requests are accepted. Only supported with an Ingress of a known
   * controller. Refused: an empty list, and a value that is not a network, such as one with host
   * bits.
   *
   * @default - all
   */
  readonly sourceRanges?: string[];
}
