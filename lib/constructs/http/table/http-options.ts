import type { GatewayRef } from '../../../cluster/gateway';
import type { BackendProtocol, Via } from '../../common/enums';
import type { Cors } from './cors';

/**
 * Changes of headers.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httpheaderfilter
 */
export interface HeaderChanges {
  /**
   * Headers that get this value, whatever they had; at most 16 by a Gateway. Refused: more, what is
   * no header, one twice, any by an Ingress but of Traefik or HAProxy, and by HAProxy what it would
   * read as its own words.
   *
   * @default - none
   */
  readonly set?: { readonly [name: string]: string };

  /**
   * Headers that get this value beside those that they have; at most 16. Refused: more, what is no
   * header, one twice, and any by an Ingress.
   *
   * @default - none
   */
  readonly add?: { readonly [name: string]: string };

  /**
   * Headers that are taken away; at most 16 by a Gateway. Refused: more, one twice, what is no name
   * of a header, and any by an Ingress but of Traefik.
   *
   * @default - none
   */
  readonly remove?: string[];
}

/**
 * How long things may take, in whole seconds. A Gateway limits requests as a whole; a controller of
 * Ingresses limits the wait for a connection and for the next byte.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutetimeouts
 */
export interface HttpTimeouts {
  /**
   * From the first byte of the request to the last of the answer, in seconds from 1 to 99999. Refused: another
   * number, and any by an Ingress.
   *
   * @default - what the Gateway has
   * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutetimeouts
   */
  readonly request?: number;

  /**
   * One attempt at a backend, in seconds from 1 to 99999. Refused: another number, one above `request`, and
   * any by an Ingress.
   *
   * @default - what the Gateway has
   */
  readonly backendRequest?: number;

  /**
   * Until a backend has taken the connection, in seconds from 1 to 99999. Refused: another number, and any but
   * by ingress-nginx.
   *
   * @default - what the controller has
   */
  readonly connect?: number;

  /**
   * Between two reads from a backend, in seconds from 1 to 99999. Refused: another number, and any but by
   * ingress-nginx and HAProxy.
   *
   * @default - what the controller has
   */
  readonly read?: number;

  /**
   * Between two writes to a backend, in seconds from 1 to 99999. Refused: another number, and any but by
   * ingress-nginx.
   *
   * @default - what the controller has
   */
  readonly send?: number;
}

/**
 * A cookie that keeps a client at one pod.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#sessionpersistence
 */
export interface SessionCookie {
  /**
   * The name of the cookie, of 1 to 128 characters. Refused: more, what has not the form of the name
   * of a header, and by ingress-nginx what it does not read.
   *
   * @default - what the side has
   */
  readonly name?: string;

  /**
   * How many seconds it lives, from 1 to 99999. Refused: another number.
   *
   * @default - as long as the browser is open
   */
  readonly maxAge?: number;
}

/**
 * How a Gateway speaks TLS to backends: a BackendTLSPolicy for each Service. Gateway API 1.4 has it,
 * before that the experimental channel.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/backendtlspolicy/
 */
export interface BackendTls {
  /**
   * The name that the certificate of the backend has to be for, a DNS subdomain. Refused: another
   * form, and a wildcard.
   */
  readonly host: string;

  /**
   * ConfigMaps in the namespace of the Service whose `ca.crt` is trusted, from 1 to 8. Refused:
   * another number of them, and what is no DNS subdomain.
   *
   * @default - the authorities that the Gateway's system trusts
   */
  readonly caConfigMaps?: string[];
}

/**
 * What holds for all routes of a table. What the chosen side cannot say is refused.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export interface HttpTableOptions {
  /**
   * What carries the routes. Refused: a Gateway where neither this nor the Cluster names one.
   *
   * @default - Via.INGRESS; Via.GATEWAY where a gateway is named, here or on the Cluster, and no ingress class
   */
  readonly via?: Via;

  /**
   * The Gateway that they attach to. Refused: one with Via.INGRESS, which does not read it.
   *
   * @default - that of the Cluster
   */
  readonly gateway?: GatewayRef;

  /**
   * The IngressClass, a DNS subdomain. Refused: another form, and one with Via.GATEWAY, which does
   * not read it.
   *
   * @default - that of the Cluster
   */
  readonly ingressClass?: string;

  /**
   * The name of the Secret with the certificate for all hosts, in the same namespace. It is that of
   * the Ingress; a Gateway has its certificates on its listeners, and with Via.BOTH the routes
   * attach to its `tlsListener`. Refused: what is no DNS subdomain, one with Via.GATEWAY, one for
   * routes without a host, and with Via.BOTH one without a `tlsListener`.
   *
   * @default - no TLS
   */
  readonly tlsSecret?: string;

  /**
   * The Issuer of cert-manager in the same namespace that fills `tlsSecret`. Refused: what is no
   * DNS subdomain, and one without `tlsSecret`.
   *
   * @default - somebody else fills it
   * @see https://cert-manager.io/docs/usage/ingress/
   */
  readonly issuer?: string;

  /**
   * The ClusterIssuer of cert-manager that fills `tlsSecret`. Refused: what is no DNS subdomain,
   * one without `tlsSecret`, and one beside `issuer`.
   *
   * @default - somebody else fills it
   * @see https://cert-manager.io/docs/usage/ingress/
   */
  readonly clusterIssuer?: string;

  /**
   * Whether backends get the path without the prefix of their route. ingress-nginx then matches
   * every path of these hosts without regard to case. Refused: true by an Ingress of no known
   * controller, and for gRPC by a Gateway.
   *
   * @default - false
   * @see https://kubernetes.github.io/ingress-nginx/examples/rewrite/
   */
  readonly stripPrefix?: boolean;

  /**
   * Whether a request over HTTP is sent to HTTPS: by ingress-nginx (status 308), Traefik (301),
   * HAProxy (302, to port 443) or a Gateway (301). Refused: either by an Ingress of no known controller, true
   * without `tlsSecret` or without both listeners of the Gateway, true for gRPC by a Gateway, and
   * with Via.BOTH a `tlsSecret` without a choice.
   *
   * @default - what the controller does by itself: ingress-nginx and HAProxy redirect where there is TLS, Traefik and a Gateway do not
   */
  readonly httpsRedirect?: boolean;

  /**
   * Changes of the headers that a backend gets; by a Gateway, `set` and `remove` by Traefik, `set`
   * alone by HAProxy. Refused: a header in two of them.
   *
   * @default - none
   */
  readonly requestHeaders?: HeaderChanges;

  /**
   * Changes of the headers that a client gets; by a Gateway, `set` and `remove` by Traefik, `set`
   * alone by HAProxy. Refused: a header in two of them.
   *
   * @default - none
   */
  readonly responseHeaders?: HeaderChanges;

  /**
   * How long things may take. Refused: any before Gateway API 1.2 (1.1 in the experimental
   * channel), and for gRPC by a Gateway.
   *
   * @default - what the side has
   */
  readonly timeouts?: HttpTimeouts;

  /**
   * What pages of other origins may do. Refused: any by an Ingress of no known controller, before
   * Gateway API 1.5 (1.4 in the experimental channel), and for gRPC by a Gateway.
   *
   * @default - CORS is the backend's matter
   */
  readonly cors?: Cors;

  /**
   * A cookie that keeps a client at one pod. Refused: any but by ingress-nginx, or by a Gateway in
   * the experimental channel of Gateway API 1.1 or newer, and for gRPC by a Gateway.
   *
   * @default - requests go to any pod
   */
  readonly sessionCookie?: SessionCookie;

  /**
   * What is spoken to the backends. HTTPS and GRPC by ingress-nginx; HTTPS, GRPC and H2C by
   * HAProxy; HTTPS by a Gateway with `backendTls`; GRPC by a Gateway, which then gets a GRPCRoute.
   * The controllers of Ingresses do not check the certificate of an HTTPS backend. Refused: the
   * others, and HTTPS by a Gateway before Gateway API 1.4 (1.1 in the experimental channel).
   *
   * @default - BackendProtocol.HTTP
   */
  readonly backendProtocol?: BackendProtocol;

  /**
   * How a Gateway checks the certificates of backends. Refused: any without BackendProtocol.HTTPS,
   * any by an Ingress, and none where a Gateway is to speak HTTPS.
   *
   * @default - none; a Gateway needs it for HTTPS
   */
  readonly backendTls?: BackendTls;

  /**
   * The largest body of a request: bytes, or a number with k, m or g behind it, such as `8m`.
   * Refused: another form, and any but by ingress-nginx or Traefik.
   *
   * @default - what the controller has, 1m by ingress-nginx
   */
  readonly maxBodySize?: string;

  /**
   * The networks that requests may come from. Refused: an empty list, what is no network, such as
   * one with host bits, and any but by an Ingress of a known controller.
   *
   * @default - all
   */
  readonly sourceRanges?: string[];
}
