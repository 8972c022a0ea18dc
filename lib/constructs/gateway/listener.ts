import { upTo } from '../../facts/lists';
import { dnsLabel, dnsSubdomain, ingressHost, labelKey, labelValue } from '../../facts/names';
import { portNumber } from '../../facts/ports';
import { flag, list, map, number, oneOf, required, struct, text } from '../../props/shape';

/**
 * What a listener speaks.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#protocoltype
 */
export enum ListenerProtocol {
  /** HTTP in the clear. */
  HTTP = 'HTTP',
  /** HTTP over TLS, which ends at the Gateway. */
  HTTPS = 'HTTPS',
  /** TLS, which ends at the Gateway or is handed on. */
  TLS = 'TLS',
  /** TCP. */
  TCP = 'TCP',
  /** UDP. */
  UDP = 'UDP',
}

/**
 * Whose routes a listener takes.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#fromnamespaces
 */
export enum RoutesFrom {
  /** Those of the Gateway's namespace. */
  SAME = 'Same',
  /** Those of every namespace. */
  ALL = 'All',
}

/** A Secret with a certificate. */
export interface CertificateRef {
  /**
   * The name of the Secret, of the type `kubernetes.io/tls`.
   */
  readonly name: string;

  /**
   * The namespace of the Secret. Another one than the Gateway's gets a ReferenceGrant.
   *
   * @default - that of the Gateway
   */
  readonly namespace?: string;
}

/** A listener of a `Gateway`. */
export interface GatewayListener {
  /**
   * The name that routes attach to, a DNS subdomain.
   */
  readonly name: string;

  /**
   * What it speaks.
   */
  readonly protocol: ListenerProtocol;

  /**
   * The port, from 1 to 65535.
   */
  readonly port: number;

  /**
   * The host that it answers for; the first label may be `*`, which covers any number of labels. Not
   * for TCP and UDP.
   *
   * @default - every host
   */
  readonly host?: string;

  /**
   * The certificates, for HTTPS and TLS; at most 64.
   *
   * @default - none
   */
  readonly certificates?: CertificateRef[];

  /**
   * Whether TLS is handed on to the backends; for TLS alone.
   *
   * @default - false: it ends at the Gateway
   */
  readonly passthrough?: boolean;

  /**
   * Whose routes it takes.
   *
   * @default - RoutesFrom.SAME
   */
  readonly routesFrom?: RoutesFrom;

  /**
   * It takes the routes of the namespaces with these labels, in place of `routesFrom`.
   *
   * @default - by `routesFrom`
   */
  readonly routesFromNamespaces?: { readonly [key: string]: string };
}

/** The check of a {@link GatewayListener}. */
export const LISTENER = struct<GatewayListener>({
  name: required('name: "http"', text(dnsSubdomain)),
  protocol: required(
    'protocol: ListenerProtocol.HTTP',
    oneOf('ListenerProtocol', ListenerProtocol),
  ),
  port: required('port: 80', number(portNumber)),
  host: text(ingressHost),
  certificates: list(
    struct<CertificateRef>({
      name: required('name: "edge-tls"', text(dnsSubdomain)),
      namespace: text(dnsLabel),
    }),
    upTo(64),
  ),
  passthrough: flag(),
  routesFrom: oneOf('RoutesFrom', RoutesFrom),
  routesFromNamespaces: map(labelKey, labelValue),
});

/** A listener as it is written. */
export function listenerManifest(listener: GatewayListener, own: string): object {
  const { name, protocol, port, host, routesFrom, routesFromNamespaces } = listener;
  const from = routesFromNamespaces
    ? { from: 'Selector', selector: { matchLabels: { ...routesFromNamespaces } } }
    : routesFrom && { from: routesFrom };
  return {
    name,
    protocol,
    port,
    hostname: host,
    tls: tlsManifest(listener, own),
    allowedRoutes: from && { namespaces: from },
  };
}

function tlsManifest({ certificates = [], passthrough }: GatewayListener, own: string) {
  if (passthrough) return { mode: 'Passthrough' };
  if (certificates.length === 0) return undefined;
  return {
    mode: 'Terminate',
    certificateRefs: certificates.map(({ name, namespace }) => ({
      name,
      namespace: namespace === own ? undefined : namespace,
    })),
  };
}
