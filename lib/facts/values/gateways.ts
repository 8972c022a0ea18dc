import {
  TLS_REFUSED,
  HOST_WITHOUT_HTTP,
  NEEDS_DECRYPTED,
  NEEDS_LISTENER_TLS,
  PASSES_TLS_THROUGH,
} from './sentences';
import type { Fact, Fault, FaultAt } from './fault';
import { PortSharing, portSharing } from './gateway-listeners';

/** A listener of a Gateway, as the facts below need it. */
export interface ListenerFacts {
  readonly name: string;
  readonly protocol: string;
  readonly port: number;
  readonly host?: string | undefined;
  readonly certificates?: readonly unknown[] | undefined;
  readonly passthrough?: boolean | undefined;
}

/** Why a Gateway or a ListenerSet does not take so many listeners. @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspec */
export function listenersFault(count: number, holder = 'Gateway'): Fault | undefined {
  if (count >= 1 && count <= 64) return undefined;
  return {
    what: count === 0 ? 'contains no listener' : `has ${count} listeners`,
    why: `the API server accepts from 1 to 64 in one ${holder}`,
    fix: 'write for example { name: "http", protocol: ListenerProtocol.HTTP, port: 80 }',
  };
}

/** What is wrong of the listeners, each by itself and beside the others. */
export function listenerFaults(listeners: readonly ListenerFacts[]): FaultAt[] {
  return listeners.flatMap((listener, index) => {
    const before = listeners.slice(0, index);
    return [
      ...(before.some(({ name }) => name === listener.name)
        ? [{ index, field: 'name', fault: NAME_TAKEN }]
        : []),
      ...portFault(listener, before, index),
      ...hostFault(listener, index),
      ...tlsFault(listener, index),
    ];
  });
}

function listensTo({ port, protocol, host }: ListenerFacts): string {
  return JSON.stringify([port, protocol, host]);
}

function portFault(
  listener: ListenerFacts,
  before: readonly ListenerFacts[],
  index: number,
): FaultAt[] {
  if (before.some((other) => listensTo(other) === listensTo(listener))) {
    return [{ index, field: 'port', fault: PORT_TAKEN }];
  }
  const other = before.find((one) => one.port === listener.port && !mayShare(one, listener));
  return other ? [{ index, field: 'port', fault: otherProtocol(other.protocol) }] : [];
}

function mayShare(a: ListenerFacts, b: ListenerFacts): boolean {
  const sharing = portSharing(a, b);
  return sharing === undefined || sharing === PortSharing.BY_HOST;
}

function hostFault({ protocol, host }: ListenerFacts, index: number): FaultAt[] {
  const hasHosts = protocol !== 'TCP' && protocol !== 'UDP';
  return host === undefined || hasHosts ? [] : [{ index, field: 'host', fault: NO_HOSTS }];
}

function tlsFault(listener: ListenerFacts, index: number): FaultAt[] {
  const { protocol, passthrough = false } = listener;
  const count = (listener.certificates ?? []).length;
  const hasCertificate = count > 0;
  const at = (field: string, fault: Fault) => [{ index, field, fault }];
  if (protocol !== 'HTTPS' && protocol !== 'TLS') {
    if (hasCertificate) return at('certificates', NO_TLS);
    return passthrough ? at('passthrough', NO_TLS) : [];
  }
  if (passthrough && protocol === 'HTTPS') return at('passthrough', HTTPS_ENDS);
  if (passthrough && hasCertificate) return at('certificates', UNUSED);
  return passthrough || hasCertificate ? [] : at('certificates', NO_CERTIFICATE);
}

const NAME_TAKEN: Fault = {
  what: 'is the name of another listener',
  why: 'routes attach to a listener by its name, so each listener needs its own',
  fix: 'write another name',
};

const PORT_TAKEN: Fault = {
  what: 'is also the port of another listener with the same protocol and host',
  why: 'the API server refuses two listeners that a request cannot distinguish',
  fix: 'write another port or another host',
};

function otherProtocol(protocol: string): Fault {
  return {
    what: `is also the port of another listener, which uses ${protocol}`,
    why: 'a connection does not name its listener, so the Gateway accepts neither of them',
    fix: 'write another port',
  };
}

/** Labels of namespaces. `all` is what means every namespace. */
export function someNamespaces(all: string): Fact<Readonly<Record<string, string>>> {
  return (labels) =>
    Object.keys(labels).length > 0
      ? undefined
      : {
          what: 'has no label',
          why: 'every namespace matches an empty selector',
          fix: `write ${all} to allow every namespace`,
        };
}

/** A listener for HTTP and one for HTTPS. */
export const twoListeners: Fact<{
  readonly listener?: string;
  readonly tlsListener?: string;
}> = ({ listener, tlsListener }) =>
  listener === undefined || listener !== tlsListener
    ? undefined
    : {
        what: 'names one listener for HTTP and HTTPS',
        why: 'a listener has one protocol, and the API server refuses two references to one listener in a route',
        fix: 'write the names of two listeners, or remove one of them',
      };

const NO_HOSTS: Fault = {
  what: HOST_WITHOUT_HTTP,
  why: 'a connection by TCP or UDP contains no host name',
  fix: 'remove it',
};

const NO_TLS: Fault = {
  what: NEEDS_LISTENER_TLS,
  why: TLS_REFUSED,
  fix: 'write ListenerProtocol.HTTPS or ListenerProtocol.TLS, or remove it',
};

const HTTPS_ENDS: Fault = {
  what: PASSES_TLS_THROUGH,
  why: NEEDS_DECRYPTED,
  fix: 'write ListenerProtocol.TLS, or remove it',
};

const UNUSED: Fault = {
  what: 'has no effect with TLS passthrough',
  why: 'the backend has the certificate then',
  fix: 'remove it, or remove passthrough',
};

const NO_CERTIFICATE: Fault = {
  what: 'is missing',
  why: 'the API server accepts the listener, but the Gateway cannot program it without a certificate',
  fix: 'write certificates: [{ name: "edge-tls" }]',
};
