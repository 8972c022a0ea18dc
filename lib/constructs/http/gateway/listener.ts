import type { Fault } from '../../../facts/values/fault';
import { someNamespaces } from '../../../facts/values/gateways';
import { upTo } from '../../../facts/values/lists';
import {
  dnsLabel,
  dnsSubdomain,
  ingressHost,
  labelKey,
  labelValue,
} from '../../../facts/values/names';
import { portNumber } from '../../../facts/values/ports';
import { notWith } from '../../../props/relations';
import { flag, list, map, number, oneOf, required, struct, text } from '../../../props/shape';

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

/**
 * A Secret with a certificate.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#secretobjectreference
 */
export interface CertificateRef {
  /**
   * The name of the Secret, of the type `kubernetes.io/tls`. Refused: what is no DNS subdomain.
   */
  readonly name: string;

  /**
   * The namespace of the Secret. Another one than the Gateway's gets a ReferenceGrant.
   *
   * @default - that of the Gateway
   */
  readonly namespace?: string;
}

/**
 * A listener of a `Gateway`.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#listener
 */
export interface GatewayListener {
  /**
   * The name that routes attach to, a DNS subdomain. Refused: another form, and the name of another
   * listener.
   */
  readonly name: string;

  /**
   * What it speaks.
   */
  readonly protocol: ListenerProtocol;

  /**
   * The port, from 1 to 65535. Refused: another number, one that another listener has with the same
   * protocol and host, and one of a listener whose protocol no connection can be told apart from.
   */
  readonly port: number;

  /**
   * The host that it answers for; the first label may be `*`, which covers any number of labels.
   * Refused: what is no host, and any for TCP and UDP.
   *
   * @default - every host
   */
  readonly host?: string;

  /**
   * The certificates, at most 64. Refused: more, any but for HTTPS and TLS, any where TLS is handed
   * on, and none where it ends here.
   *
   * @default - none
   */
  readonly certificates?: CertificateRef[];

  /**
   * Whether TLS is handed on to the backends. Refused: true but for TLS.
   *
   * @default - false: it ends at the Gateway
   */
  readonly passthrough?: boolean;

  /**
   * Whose routes it takes. Refused: one beside `routesFromNamespaces`.
   *
   * @default - RoutesFrom.SAME
   */
  readonly routesFrom?: RoutesFrom;

  /**
   * It takes the routes of the namespaces with these labels, in place of `routesFrom`. Refused: an
   * empty map, and what is no label.
   *
   * @default - by `routesFrom`
   */
  readonly routesFromNamespaces?: { readonly [key: string]: string };
}

const TWO_SOURCES: Fault = {
  what: 'stands beside routesFromNamespaces',
  why: 'a listener takes the routes of one set of namespaces',
  fix: 'write one of them',
};

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
    upTo(64, 'write a second listener for some of the hosts'),
  ),
  passthrough: flag(),
  routesFrom: notWith('routesFromNamespaces', oneOf('RoutesFrom', RoutesFrom), TWO_SOURCES),
  routesFromNamespaces: map(labelKey, labelValue, someNamespaces),
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
