import type { Fault } from '../../facts/values/fault';
import { portNumber } from '../../facts/values/ports';
import { dnsLabel } from '../../facts/values/names';
import { number, struct, text } from '../../props/shape';
import type { ObjectRef } from '../common/object-ref';
import { objectRefShape } from '../common/object-ref';
import type { Reachable } from '../service/reachable';

/**
 * A backend of another kind than a Service, such as a Backend of Envoy Gateway or an InferencePool.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference
 */
export interface BackendResource extends ObjectRef {
  /**
   * The port, from 1 to 65535. Refused: another number.
   *
   * @default - none; an implementation that needs one says so
   */
  readonly port?: number;

  /**
   * The namespace, a DNS label. Another one than that of the routes gets a ReferenceGrant. Refused:
   * another form.
   *
   * @default - the namespace of the routes
   */
  readonly namespace?: string;
}

/** The check of a {@link BackendResource}. */
export const BACKEND_RESOURCE = struct<BackendResource>({
  ...objectRefShape('gateway.envoyproxy.io', 'Backend'),
  port: number(portNumber),
  namespace: text(dnsLabel),
});

/** The destination of a route. */
export class HttpBackend {
  /**
   * The Service of an app or of another construct.
   *
   * @param target the construct; an Ingress can only use its own namespace
   * @param port the port of its Service; optional if it has one TCP port. Refused: a port that it
   * does not have over TCP
   */
  public static of(target: Reachable, port?: number): HttpBackend {
    return new HttpBackend({ isService: false, target, port });
  }

  /**
   * A Service that other manifests define.
   *
   * @param name the name of the Service. Refused: a value that is not a DNS label, and before
   * Kubernetes 1.36 a name that starts with a digit
   * @param port its port, from 1 to 65535. Refused: another number
   * @param namespace its namespace, by default that of the routes. Refused: a value that is not a
   * DNS label, and another namespace with an Ingress
   */
  public static service(name: string, port: number, namespace?: string): HttpBackend {
    return new HttpBackend({ isService: true, name, port, namespace });
  }

  /**
   * An object of another kind that an implementation of Gateway API knows, such as a Backend of Envoy
   * Gateway or an InferencePool.
   *
   * @param resource its kind and name. Refused: any with an Ingress or together with `backendTls`, a
   * kind of another implementation than the one that is stated, and an InferencePool where that one
   * is known not to support it
   *
   * @see https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref
   */
  public static resource(resource: BackendResource): HttpBackend {
    return new HttpBackend({ isService: false, resource });
  }

  /** @internal */
  public readonly _data: BackendData;

  private constructor(data: BackendData) {
    this._data = data;
  }
}

export interface BackendData {
  readonly isService: boolean;
  readonly target?: Reachable;
  readonly resource?: BackendResource;
  readonly name?: string;
  readonly port?: number;
  readonly namespace?: string;
}

type Ports = readonly { readonly port: number; readonly protocol?: string }[];

/** The port of a Service that HTTP is spoken on: the one that is wanted, else the only one. */
export function httpPort(ports: Ports, wanted: number | undefined): number | undefined {
  const tcp = tcpPorts(ports);
  if (wanted === undefined) return tcp.length === 1 ? tcp[0] : undefined;
  return tcp.includes(wanted) ? wanted : undefined;
}

/** Why there is no such port. */
export function httpPortFault(
  ports: Ports,
  wanted: number | undefined,
  owner: string,
): Fault | undefined {
  if (httpPort(ports, wanted) !== undefined) return undefined;
  const tcp = tcpPorts(ports);
  if (tcp.length === 0) return noPort(owner);
  return wanted === undefined ? severalPorts(tcp, owner) : notAPort(tcp, owner);
}

function tcpPorts(ports: Ports): number[] {
  return ports.filter(({ protocol }) => (protocol ?? 'TCP') === 'TCP').map(({ port }) => port);
}

function notAPort(ports: readonly number[], owner: string): Fault {
  return {
    what: 'is not a TCP port of the Service',
    why: `${owner} has ${ports.join(', ')}`,
    fix: `write ${ports.join(' or ')}`,
  };
}

function noPort(owner: string): Fault {
  return {
    what: 'has no port for HTTP',
    why: `HTTP uses TCP, and ${owner} has no port for it`,
    fix: 'add a TCP port to the Service, or use another backend',
  };
}

function severalPorts(ports: readonly number[], owner: string): Fault {
  return {
    what: 'is missing',
    why: `${owner} has the ports ${ports.join(', ')}, and none of them is declared as the HTTP port`,
    fix: `write ${ports.join(' or ')}`,
  };
}
