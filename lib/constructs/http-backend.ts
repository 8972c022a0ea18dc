import type { Fault } from '../facts/fault';
import type { Reachable } from './reachable';

/** Where a route leads to. */
export class HttpBackend {
  /**
   * The Service of an app or of another construct.
   *
   * @param target what is reached; in the namespace of the Ingress
   * @param port the port of its Service; may be left out where it has one
   */
  public static of(target: Reachable, port?: number): HttpBackend {
    return new HttpBackend({ target, port });
  }

  /**
   * A Service that others make, in the namespace of the Ingress.
   *
   * @param name the name of the Service
   * @param port its port, from 1 to 65535
   */
  public static service(name: string, port: number): HttpBackend {
    return new HttpBackend({ name, port });
  }

  /** @internal */
  public readonly _data: BackendData;

  private constructor(data: BackendData) {
    this._data = data;
  }
}

/** @internal */
export interface BackendData {
  readonly target?: Reachable;
  readonly name?: string;
  readonly port?: number;
}

/** A port that HTTP can be spoken on, or the fault that there is none. */
export function httpPort(
  ports: readonly { readonly port: number; readonly protocol?: string }[],
  wanted: number | undefined,
  owner: string,
): number | Fault {
  const tcp = ports.filter(({ protocol }) => (protocol ?? 'TCP') === 'TCP').map(({ port }) => port);
  const [only, ...others] = tcp;
  if (wanted !== undefined) return tcp.includes(wanted) ? wanted : notAPort(tcp, owner);
  if (only === undefined) return notAPort(tcp, owner);
  return others.length === 0 ? only : severalPorts(tcp, owner);
}

function notAPort(ports: readonly number[], owner: string): Fault {
  return {
    what: 'is not a TCP port of the Service',
    why: ports.length > 0 ? `${owner} has ${ports.join(', ')}` : `${owner} has no port for TCP`,
    fix: ports.length > 0 ? `write ${ports.join(' or ')}` : 'write another backend',
  };
}

function severalPorts(ports: readonly number[], owner: string): Fault {
  return {
    what: 'is missing',
    why: `${owner} has the ports ${ports.join(', ')}, and nothing says which one speaks HTTP`,
    fix: `write ${ports.join(' or ')}`,
  };
}
