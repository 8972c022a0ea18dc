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
