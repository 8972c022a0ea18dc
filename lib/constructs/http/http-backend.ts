import type { Fault } from '../../facts/values/fault';
import type { Reachable } from '../service/reachable';

/** Where a route leads to. */
export class HttpBackend {
  /**
   * The Service of an app or of another construct.
   *
   * @param target what is reached; an Ingress reaches its own namespace alone
   * @param port the port of its Service; may be left out where it has one over TCP. Refused: a port that it does not have over TCP
   */
  public static of(target: Reachable, port?: number): HttpBackend {
    return new HttpBackend({ isService: false, target, port });
  }

  /**
   * A Service that others make.
   *
   * @param name the name of the Service. Refused: what is no DNS label, and before Kubernetes 1.36 one that starts with a digit
   * @param port its port, from 1 to 65535. Refused: another number
   * @param namespace its namespace, by default that of the routes. Refused: what is no DNS label, and another one by an Ingress
   */
  public static service(name: string, port: number, namespace?: string): HttpBackend {
    return new HttpBackend({ isService: true, name, port, namespace });
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
    what: 'has nothing to lead to',
    why: `HTTP is spoken over TCP, and ${owner} has no port for it`,
    fix: 'write a port for TCP there, or another backend',
  };
}

function severalPorts(ports: readonly number[], owner: string): Fault {
  return {
    what: 'is missing',
    why: `${owner} has the ports ${ports.join(', ')}, and nothing says which one speaks HTTP`,
    fix: `write ${ports.join(' or ')}`,
  };
}
