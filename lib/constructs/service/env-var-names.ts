/**
 * The names of the environment variables that a cluster gives to containers for a Service. Only
 * containers of the same namespace that start after the Service was created have them.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables
 */
export class EnvVarNames {
  /** @internal */
  public static _of(service: string, ports: readonly { readonly name?: string }[]): EnvVarNames {
    const prefix = `${upper(service)}_SERVICE`;
    const named = ports.flatMap(({ name }) =>
      name === undefined ? [] : [[name, `${prefix}_PORT_${upper(name)}`] as const],
    );
    return new EnvVarNames(`${prefix}_HOST`, `${prefix}_PORT`, Object.fromEntries(named));
  }

  /** Holds the cluster IP: `WEB_SERVICE_HOST`. */
  public readonly host: string;

  /** Holds the first port: `WEB_SERVICE_PORT`. */
  public readonly port: string;

  /** By port name, hold the named ports: `http` to `WEB_SERVICE_PORT_HTTP`. */
  public readonly namedPorts: { readonly [portName: string]: string };

  private constructor(host: string, port: string, namedPorts: Record<string, string>) {
    this.host = host;
    this.port = port;
    this.namedPorts = namedPorts;
  }
}

function upper(name: string): string {
  return name.toUpperCase().replace(/-/g, '_');
}
