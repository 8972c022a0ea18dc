import { WRITE_ONE } from '../../../facts/values/sentences';
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
import {
  NOT_KNOWN,
  flag,
  list,
  map,
  number,
  oneOf,
  required,
  struct,
  text,
} from '../../../props/shape';

/**
 * The protocol of a listener.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#protocoltype
 */
export enum ListenerProtocol {
  /** HTTP without TLS. */
  HTTP = 'HTTP',
  /** HTTP over TLS, which terminates at the Gateway. */
  HTTPS = 'HTTPS',
  /** TLS, which terminates at the Gateway or is passed through. */
  TLS = 'TLS',
  /** TCP. */
  TCP = 'TCP',
  /** UDP. */
  UDP = 'UDP',
}

/**
 * The namespaces whose routes a listener accepts.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#fromnamespaces
 */
export enum RoutesFrom {
  /** The namespace of the Gateway. */
  SAME = 'Same',
  /** Every namespace. */
  ALL = 'All',
}

/**
 * The namespaces whose ListenerSets a Gateway accepts.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#listenernamespaces
 */
export enum ListenersFrom {
  /** The namespace of the Gateway. */
  SAME = 'Same',
  /** Every namespace. */
  ALL = 'All',
}

/**
 * A Secret with a certificate.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#secretobjectreference
 */
export interface CertificateRef {
  /**
   * The name of the Secret, of the type `kubernetes.io/tls`. Refused: a value that is not a DNS
   * subdomain.
   */
  readonly name: string;

  /**
   * The namespace of the Secret. A namespace other than that of the Gateway gets a ReferenceGrant.
   * Refused: another one where the issuer of the Gateway then writes no Secret.
   *
   * @default - the namespace of the Gateway
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

  /** Its protocol. */
  readonly protocol: ListenerProtocol;

  /**
   * The port, from 1 to 65535. Refused: another number, the port of another listener with the same
   * protocol and host, and the port of another listener whose protocol cannot be distinguished on a
   * connection.
   */
  readonly port: number;

  /**
   * The host that it serves; the first label can be `*`, which matches any number of labels.
   * Refused: an invalid host, any for TCP and UDP, and none where the issuer of the Gateway then
   * writes no Secret.
   *
   * @default - every host
   */
  readonly host?: string;

  /**
   * The certificates, at most 64. Refused: more, any except for HTTPS and TLS, any with TLS
   * passthrough, and none if TLS terminates here.
   *
   * @default - none
   */
  readonly certificates?: CertificateRef[];

  /**
   * Whether TLS is passed through to the backends. Refused: true except for TLS.
   *
   * @default - false: TLS terminates at the Gateway
   */
  readonly passthrough?: boolean;

  /**
   * The namespaces whose routes it accepts. Refused: one together with `routesFromNamespaces`.
   *
   * @default - RoutesFrom.SAME
   */
  readonly routesFrom?: RoutesFrom;

  /**
   * It accepts the routes of the namespaces with these labels, instead of `routesFrom`. Refused: an
   * empty map, and an invalid label.
   *
   * @default - by `routesFrom`
   */
  readonly routesFromNamespaces?: { readonly [key: string]: string };
}

const TWO_SOURCES: Fault = {
  what: 'cannot be combined with routesFromNamespaces',
  why: 'a listener accepts the routes of one set of namespaces',
  fix: WRITE_ONE,
};

const ONE_HOST: Fault = {
  what: NOT_KNOWN,
  why: 'a listener of Gateway API serves one host, or all below a wildcard',
  fix: 'write host: "*.example.com", or one listener for each host',
};

/** The check of a {@link GatewayListener}. */
export const LISTENER = struct<GatewayListener>(
  {
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
    routesFromNamespaces: map(labelKey, labelValue, someNamespaces('RoutesFrom.ALL as routesFrom')),
  },
  undefined,
  { hosts: ONE_HOST },
);

/** A listener as it is written. */
export function listenerManifest(listener: GatewayListener, own: string): object {
  const { name, protocol, port, host, routesFrom, routesFromNamespaces } = listener;
  const namespaces = namespacesManifest(routesFrom, routesFromNamespaces);
  return {
    name,
    protocol,
    port,
    hostname: host,
    tls: tlsManifest(listener, own),
    allowedRoutes: namespaces && { namespaces },
  };
}

/** Namespaces by their labels, or by a word. */
export function namespacesManifest(
  from: string | undefined,
  matchLabels: Readonly<Record<string, string>> | undefined,
): object | undefined {
  if (matchLabels) return { from: 'Selector', selector: { matchLabels: { ...matchLabels } } };
  return from === undefined ? undefined : { from };
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
