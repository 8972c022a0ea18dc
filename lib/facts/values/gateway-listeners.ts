import {
  TLS_REFUSED,
  HOST_WITHOUT_HTTP,
  NEEDS_DECRYPTED,
  NEEDS_LISTENER_TLS,
  PASSES_TLS_THROUGH,
} from './sentences';
import type { Fault } from './fault';
import { ingressHost, isSubdomain } from './names';
import { portNumber } from './ports';

/** A listener as it is written; what is not known is left out. */
export interface ListenerForm {
  readonly name: string;
  readonly protocol: string;
  readonly port: number;
  readonly hostname?: string | undefined;
  readonly hasTls: boolean;
  readonly tlsMode?: string | undefined;
  readonly hasCertificate: boolean;
}

/** The protocols of the Gateway API. An implementation may have any others, such as `HBONE`. */
export const CORE_PROTOCOLS: readonly string[] = ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'];

/** The protocols that each kind of route goes with. */
export const PROTOCOLS: Readonly<Record<string, readonly string[]>> = {
  HTTPRoute: ['HTTP', 'HTTPS'],
  GRPCRoute: ['HTTP', 'HTTPS'],
  TLSRoute: ['TLS'],
  TCPRoute: ['TCP', 'TLS'],
  UDPRoute: ['UDP'],
};

/** Why a listener takes no routes of a kind of the Gateway API; nothing of protocols that are not known. */
export function listenerKindFault(
  kind: string,
  { protocol, tlsMode }: Omit<PortUse, 'host'>,
): Fault | undefined {
  if (!CORE_PROTOCOLS.includes(protocol)) return undefined;
  const protocols = Object.hasOwn(PROTOCOLS, kind) ? (PROTOCOLS[kind] ?? []) : [];
  const isEncrypted = kind === 'TCPRoute' && protocol === 'TLS' && tlsMode === 'Passthrough';
  if (protocols.includes(protocol) && !isEncrypted) return undefined;
  return {
    what:
      protocols.length === 0
        ? 'is no kind of route of the Gateway API'
        : `is not supported with protocol ${protocol}${isEncrypted ? ' and mode Passthrough' : ''}`,
    why: 'the Gateway reports InvalidRouteKinds',
    fix: 'write a kind that the protocol supports',
  };
}

/** What a listener is, where others have its port. */
export interface PortUse {
  readonly protocol: string;
  readonly host?: string | undefined;
  readonly tlsMode?: string | undefined;
}

/** How far two listeners with one port can be told apart. */
export enum PortSharing {
  /** By no implementation: the specification forbids it. */
  NEVER = 'never',
  /** By few implementations. */
  SELDOM = 'seldom',
  /** By some implementations, by the host alone. */
  BY_HOST = 'by host',
}

/**
 * Nothing where every implementation tells them apart, or nobody knows.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspec
 */
export function portSharing(a: PortUse, b: PortUse): PortSharing | undefined {
  const protocols = [a.protocol, b.protocol];
  if (protocols.some((one) => !OF_CONNECTIONS.includes(one))) return undefined;
  if (a.protocol === b.protocol) {
    const isMixed = a.protocol === 'TLS' && modeOf(a) !== modeOf(b);
    return isMixed ? PortSharing.BY_HOST : undefined;
  }
  if (protocols.includes('TCP')) return PortSharing.NEVER;
  if (protocols.includes('HTTP')) return PortSharing.SELDOM;
  return (a.host ?? '') === (b.host ?? '') ? PortSharing.SELDOM : PortSharing.BY_HOST;
}

/** UDP has ports of its own. */
const OF_CONNECTIONS = ['HTTP', 'HTTPS', 'TLS', 'TCP'];

function modeOf({ tlsMode = 'Terminate' }: PortUse): string {
  return tlsMode;
}

/** Whether the Gateway API or an implementation defines a protocol; what is no protocol is another fault. */
export function isKnownProtocol(protocol: string): boolean {
  return protocolFault(protocol) !== undefined || KNOWN_PROTOCOLS.test(protocol);
}

/** Those of Istio and of STUNner, and any with a domain. */
const KNOWN_PROTOCOLS = /^(?:HTTPS?|TLS|TCP|UDP|HBONE|PROXY|(?:STUNNER-)?TURN(?:-[A-Z]+)?|.*\/.*)$/;

/** Whether the Gateway API or an implementation defines a type of address. */
export function isKnownAddressType(type: string): boolean {
  return KNOWN_ADDRESS_TYPES.test(type);
}

/** Those with the domain of Google's, Istio's or Amazon's implementation. */
const KNOWN_ADDRESS_TYPES =
  /^(?:IPAddress|Hostname|(?:networking\.gke\.io|[a-z.]*istio\.io|[a-z.-]*\.aws)\/.*)$/;

const WORD = /^[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?$/;
/** The definitions do not say where the domain begins, so the API server takes anything before it. */
const WITH_DOMAIN = /[a-z\d]\/[A-Za-z\d]+$/;
const CERTIFICATE = 'write tls: {certificateRefs: [{name: shop-tls}]}';

/**
 * What is wrong of a listener by itself, by the field of it.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#listener
 */
export function listenerFormFaults(listener: ListenerForm): { field: string; fault: Fault }[] {
  const { name, protocol, port, hostname } = listener;
  const faults: [string, Fault | undefined][] = [
    ['name', isSubdomain(name) ? undefined : BAD_NAME],
    ['protocol', protocolFault(protocol)],
    ['port', portNumber(port)],
    ['hostname', hostname === undefined ? undefined : hostnameFault(hostname, protocol)],
    ['tls', tlsFault(listener)],
  ];
  return faults.flatMap(([field, fault]) => (fault ? [{ field, fault }] : []));
}

function protocolFault(protocol: string): Fault | undefined {
  const meant = CORE_PROTOCOLS.find((one) => one === protocol.toUpperCase());
  if (protocol.length <= 255 && meant === undefined) {
    if (WORD.test(protocol) || WITH_DOMAIN.test(protocol)) return undefined;
  }
  if (protocol === meant) return undefined;
  return {
    what: 'is not a listener protocol',
    why:
      meant === undefined
        ? `the API server takes ${CORE_PROTOCOLS.join(', ')}, or another word of letters, digits and "-", before which a domain and "/" may stand`
        : `protocols are case-sensitive, and implementations support ${meant}`,
    fix: `write ${meant ?? 'HTTP'}`,
  };
}

function hostnameFault(hostname: string, protocol: string): Fault | undefined {
  if (protocol !== 'TCP' && protocol !== 'UDP') return ingressHost(hostname);
  return {
    what: HOST_WITHOUT_HTTP,
    why: 'a connection by TCP or UDP contains no host name, and the API server refuses it',
    fix: 'remove it',
  };
}

function tlsFault(listener: ListenerForm): Fault | undefined {
  const { protocol, hasTls, tlsMode = 'Terminate', hasCertificate } = listener;
  if (['HTTP', 'TCP', 'UDP'].includes(protocol)) return hasTls ? NO_TLS : undefined;
  if (!hasTls) return protocol === 'HTTPS' || protocol === 'TLS' ? MISSING : undefined;
  if (tlsMode === 'Passthrough') return protocol === 'HTTPS' ? HTTPS_ENDS : undefined;
  return tlsMode !== 'Terminate' || hasCertificate ? undefined : NO_CERTIFICATE;
}

const BAD_NAME: Fault = {
  what: 'is not a listener name',
  why: 'it has 1 to 253 lower-case letters, digits, "-" and "."',
  fix: 'write a name such as "https"',
};

const NO_TLS: Fault = {
  what: NEEDS_LISTENER_TLS,
  why: TLS_REFUSED,
  fix: 'write protocol: HTTPS or protocol: TLS, or remove it',
};

const MISSING: Fault = {
  what: 'is missing',
  why: 'the API server accepts a listener without it, but the Gateway cannot program the listener',
  fix: CERTIFICATE,
};

const HTTPS_ENDS: Fault = {
  what: PASSES_TLS_THROUGH,
  why: NEEDS_DECRYPTED,
  fix: 'write protocol: TLS, or mode: Terminate',
};

const NO_CERTIFICATE: Fault = {
  what: 'has no certificate',
  why: 'the API server refuses the mode Terminate without certificateRefs or options',
  fix: CERTIFICATE,
};
