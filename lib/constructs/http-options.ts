import type { GatewayRef } from '../cluster/gateway';
import type { BackendProtocol, Via } from './enums';

/** Changes of headers. */
export interface HeaderChanges {
  /**
   * Headers that get this value, whatever they had; at most 16.
   *
   * @default - none
   */
  readonly set?: { readonly [name: string]: string };

  /**
   * Headers that get this value beside those that they have; at most 16.
   *
   * @default - none
   */
  readonly add?: { readonly [name: string]: string };

  /**
   * Headers that are taken away; at most 16.
   *
   * @default - none
   */
  readonly remove?: string[];
}

/**
 * How long things may take, in whole seconds. A Gateway limits requests as a whole; a controller of
 * Ingresses limits the wait for a connection and for the next byte.
 */
export interface HttpTimeouts {
  /**
   * From the first byte of the request to the last of the answer; by a Gateway alone.
   *
   * @default - what the Gateway has
   * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutetimeouts
   */
  readonly request?: number;

  /**
   * One attempt at a backend, at most `request`; by a Gateway alone.
   *
   * @default - what the Gateway has
   */
  readonly backendRequest?: number;

  /**
   * Until a backend has taken the connection; by ingress-nginx alone.
   *
   * @default - what the controller has
   */
  readonly connect?: number;

  /**
   * Between two reads from a backend; by ingress-nginx and HAProxy alone.
   *
   * @default - what the controller has
   */
  readonly read?: number;

  /**
   * Between two writes to a backend; by ingress-nginx alone.
   *
   * @default - what the controller has
   */
  readonly send?: number;
}

/**
 * What pages of other origins may do. Answered by ingress-nginx, Traefik and HAProxy, and by a Gateway
 * from Gateway API 1.5 on (1.4 in the experimental channel).
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS
 */
export interface Cors {
  /**
   * The origins, such as `https://shop.example.com`, or `*` alone; at most 64.
   */
  readonly allowOrigins: string[];

  /**
   * The methods, or `*` alone, which ingress-nginx does not read.
   *
   * @default - what the side has: five methods and OPTIONS by ingress-nginx, all by HAProxy, none but the simple ones by a Gateway
   */
  readonly allowMethods?: string[];

  /**
   * The headers of a request, at most 64, or `*` alone, which ingress-nginx does not read.
   *
   * @default - what the side has: a list of its own by ingress-nginx, all by HAProxy, none by a Gateway
   */
  readonly allowHeaders?: string[];

  /**
   * The headers of an answer that the page may read, at most 64; by ingress-nginx, Traefik
   * or a Gateway.
   *
   * @default - none but the simple ones
   */
  readonly exposeHeaders?: string[];

  /**
   * Whether cookies come along.
   *
   * @default - false
   */
  readonly allowCredentials?: boolean;

  /**
   * How many seconds a browser may keep the answer.
   *
   * @default - what the side has: 20 days by ingress-nginx, 5 seconds by HAProxy and a Gateway
   */
  readonly maxAge?: number;
}

/** A cookie that keeps a client at one pod. */
export interface SessionCookie {
  /**
   * The name of the cookie.
   *
   * @default - what the side has
   */
  readonly name?: string;

  /**
   * How many seconds it lives.
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
   * The name that the certificate of the backend has to be for; no wildcard.
   */
  readonly host: string;

  /**
   * ConfigMaps in the namespace of the Service whose `ca.crt` is trusted, from 1 to 8.
   *
   * @default - the authorities that the Gateway's system trusts
   */
  readonly caConfigMaps?: string[];
}

/** What holds for all routes of a table. What the chosen side cannot say is refused. */
export interface HttpTableOptions {
  /**
   * What carries the routes.
   *
   * @default - Via.INGRESS; Via.GATEWAY where a gateway is named, here or on the Cluster, and no ingress class
   */
  readonly via?: Via;

  /**
   * The Gateway that they attach to; only by a Gateway.
   *
   * @default - that of the Cluster
   */
  readonly gateway?: GatewayRef;

  /**
   * The IngressClass; only by an Ingress.
   *
   * @default - that of the Cluster
   */
  readonly ingressClass?: string;

  /**
   * The name of the Secret with the certificate for all hosts, in the same namespace. It is that of
   * the Ingress; a Gateway has its certificates on its listeners, and with Via.BOTH the routes
   * attach to its `tlsListener`.
   *
   * @default - no TLS
   */
  readonly tlsSecret?: string;

  /**
   * The Issuer of cert-manager in the same namespace that fills `tlsSecret`.
   *
   * @default - somebody else fills it
   * @see https://cert-manager.io/docs/usage/ingress/
   */
  readonly issuer?: string;

  /**
   * The ClusterIssuer of cert-manager that fills `tlsSecret`.
   *
   * @default - somebody else fills it
   * @see https://cert-manager.io/docs/usage/ingress/
   */
  readonly clusterIssuer?: string;

  /**
   * Whether backends get the path without the prefix of their route. By an Ingress this needs
   * ingress-nginx, which then matches every path of these hosts without regard to case, Traefik or
   * HAProxy.
   *
   * @default - false
   * @see https://kubernetes.github.io/ingress-nginx/examples/rewrite/
   */
  readonly stripPrefix?: boolean;

  /**
   * Whether a request over HTTP is sent to HTTPS. By an Ingress this needs `tlsSecret` and
   * ingress-nginx (status 308), Traefik (301) or HAProxy (302), by a Gateway both its listeners (301).
   *
   * @default - what the controller does by itself: ingress-nginx and HAProxy redirect where there is TLS, Traefik and a Gateway do not
   */
  readonly httpsRedirect?: boolean;

  /**
   * Changes of the headers that a backend gets; by a Gateway, `set` and `remove` by Traefik, `set`
   * alone by HAProxy. A header stands in one of them.
   *
   * @default - none
   */
  readonly requestHeaders?: HeaderChanges;

  /**
   * Changes of the headers that a client gets; by a Gateway, `set` and `remove` by Traefik, `set`
   * alone by HAProxy. A header stands in one of them.
   *
   * @default - none
   */
  readonly responseHeaders?: HeaderChanges;

  /**
   * How long things may take.
   *
   * @default - what the side has
   */
  readonly timeouts?: HttpTimeouts;

  /**
   * What pages of other origins may do.
   *
   * @default - CORS is the backend's matter
   */
  readonly cors?: Cors;

  /**
   * A cookie that keeps a client at one pod; by ingress-nginx, or by a Gateway in the experimental
   * channel.
   *
   * @default - requests go to any pod
   */
  readonly sessionCookie?: SessionCookie;

  /**
   * What is spoken to the backends. HTTPS and GRPC by ingress-nginx; HTTPS, GRPC and H2C by HAProxy;
   * HTTPS by a Gateway with `backendTls`; GRPC by a Gateway, which then gets a GRPCRoute. The
   * controllers of Ingresses do not check the certificate of an HTTPS backend.
   *
   * @default - BackendProtocol.HTTP
   */
  readonly backendProtocol?: BackendProtocol;

  /**
   * How a Gateway checks the certificates of backends; with BackendProtocol.HTTPS.
   *
   * @default - none; a Gateway needs it for HTTPS
   */
  readonly backendTls?: BackendTls;

  /**
   * The largest body of a request, such as `8m`; by ingress-nginx or Traefik.
   *
   * @default - what the controller has, 1m by ingress-nginx
   */
  readonly maxBodySize?: string;

  /**
   * The networks that requests may come from; by an Ingress of a known controller.
   *
   * @default - all
   */
  readonly sourceRanges?: string[];
}
