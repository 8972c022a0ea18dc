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

const PROTOCOLS = ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'];
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
  if (PROTOCOLS.includes(protocol) || /^[a-z0-9.-]+\/[A-Za-z0-9]+$/.test(protocol))
    return undefined;
  return {
    what: 'is not a protocol of a listener',
    why: `it is one of ${PROTOCOLS.join(', ')}, in upper case, or one of an implementation with a domain before it`,
    fix: `write ${PROTOCOLS.find((one) => one === protocol.toUpperCase()) ?? 'HTTP'}`,
  };
}

function hostnameFault(hostname: string, protocol: string): Fault | undefined {
  if (protocol !== 'TCP' && protocol !== 'UDP') return ingressHost(hostname);
  return {
    what: 'is a host where there is none',
    why: 'a connection by TCP or UDP names no host, and the API server refuses one',
    fix: 'leave it out',
  };
}

function tlsFault(listener: ListenerForm): Fault | undefined {
  const { protocol, hasTls, tlsMode = 'Terminate', hasCertificate } = listener;
  if (['HTTP', 'TCP', 'UDP'].includes(protocol)) return hasTls ? NO_TLS : undefined;
  if (protocol !== 'HTTPS' && protocol !== 'TLS') return undefined;
  if (!hasTls) return MISSING;
  if (tlsMode === 'Passthrough') return protocol === 'HTTPS' ? HTTPS_ENDS : undefined;
  return hasCertificate ? undefined : NO_CERTIFICATE;
}

const BAD_NAME: Fault = {
  what: 'is not the name of a listener',
  why: 'it has 1 to 253 lower-case letters, digits, "-" and "."',
  fix: 'write a name such as "https"',
};

const NO_TLS: Fault = {
  what: 'is about TLS, which the listener does not speak',
  why: 'the API server refuses it on a listener for HTTP, TCP or UDP',
  fix: 'write protocol: HTTPS or protocol: TLS, or leave it out',
};

const MISSING: Fault = {
  what: 'is missing',
  why: 'the API server takes a listener without it, but such a listener cannot be programmed',
  fix: CERTIFICATE,
};

const HTTPS_ENDS: Fault = {
  what: 'hands on what a listener for HTTPS has to read',
  why: 'routes of HTTP need the request, which is there once TLS has ended',
  fix: 'write protocol: TLS, or mode: Terminate',
};

const NO_CERTIFICATE: Fault = {
  what: 'has no certificate',
  why: 'the API server refuses the mode Terminate without certificateRefs or options',
  fix: CERTIFICATE,
};
