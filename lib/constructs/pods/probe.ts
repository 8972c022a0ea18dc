import { probeCount, probePath, someCommand } from '../../facts/values/pod-settings';
import { portNumber } from '../../facts/values/ports';
import type { Check } from '../../props/check';
import { list, made, number, struct, text } from '../../props/shape';

/**
 * When a probe asks.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 */
export interface ProbeTimes {
  /**
   * Seconds between two probes, from 1 on. Refused: another number.
   *
   * @default - 10, set by the cluster
   */
  readonly periodSeconds?: number;

  /**
   * Seconds until the first probe, from 0 on. Refused: another number.
   *
   * @default - 0, set by the cluster
   */
  readonly initialDelaySeconds?: number;

  /**
   * Seconds until an answer counts as a failure, from 1 on. Refused: another number.
   *
   * @default - 1, set by the cluster
   */
  readonly timeoutSeconds?: number;

  /**
   * The number of failures in a row that count, from 1 on. Refused: another number.
   *
   * @default - 3, set by the cluster
   */
  readonly failureThreshold?: number;
}

/**
 * A probe of a port.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export interface PortProbeOptions extends ProbeTimes {
  /**
   * The port of the container, from 1 to 65535. Refused: another number, and none if the container
   * has no port over TCP.
   *
   * @default - the first port of the container over TCP
   */
  readonly port?: number;
}

interface ProbeData {
  readonly kind: 'httpGet' | 'tcpSocket' | 'grpc' | 'exec';
  readonly path?: string;
  readonly command?: readonly string[];
  readonly options: PortProbeOptions;
}

/**
 * How the kubelet asks whether a container works.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export class Probe {
  /**
   * By an HTTP request, which must be answered by a status from 200 to 399.
   *
   * @param path the path, such as `/healthz`. Refused: one that does not begin with `/`
   */
  public static http(path: string, options: PortProbeOptions = {}): Probe {
    return new Probe({ kind: 'httpGet', path, options });
  }

  /** By a connection. */
  public static tcp(options: PortProbeOptions = {}): Probe {
    return new Probe({ kind: 'tcpSocket', options });
  }

  /** By the health service of gRPC. */
  public static grpc(options: PortProbeOptions = {}): Probe {
    return new Probe({ kind: 'grpc', options });
  }

  /**
   * By a program in the container, which must end with 0.
   *
   * @param command the program and its arguments. Refused: an empty list
   */
  public static exec(command: string[], options: ProbeTimes = {}): Probe {
    return new Probe({ kind: 'exec', command, options });
  }

  /** @internal */
  public readonly _data: ProbeData;

  private constructor(data: ProbeData) {
    this._data = data;
  }
}

/**
 * The probes of a container.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 */
export interface Probes {
  /**
   * Whether the pod gets requests.
   *
   * @default - it does as soon as it runs
   */
  readonly readiness?: Probe;

  /**
   * Whether the container goes on; it is restarted otherwise.
   *
   * @default - it goes on as long as its program runs
   */
  readonly liveness?: Probe;

  /**
   * Whether the program has started; the other probes wait for it.
   *
   * @default - it has as soon as it runs
   */
  readonly startup?: Probe;
}

const TIMES = {
  periodSeconds: number(probeCount(1)),
  initialDelaySeconds: number(probeCount(0)),
  timeoutSeconds: number(probeCount(1)),
  failureThreshold: number(probeCount(1)),
};

const OF_PORT = struct<PortProbeOptions>({ ...TIMES, port: number(portNumber) });
const OF_PROGRAM = struct<ProbeTimes>(TIMES);
const COMMAND = list(text(), someCommand);

const PROBE: Check = {
  run: (value, place) => {
    made((one) => one instanceof Probe, 'a Probe', 'Probe.http("/healthz") or one of its kind').run(
      value,
      place,
    );
    if (!(value instanceof Probe)) return;
    const { kind, path, command, options } = value._data;
    (kind === 'exec' ? OF_PROGRAM : OF_PORT).run(options, place);
    if (kind === 'exec') COMMAND.run(command, place.field('command'));
    if (kind === 'httpGet') text(probePath).run(path, place.field('path'));
  },
};

export const PROBES = struct<Probes>({ readiness: PROBE, liveness: PROBE, startup: PROBE });

/** @param first the port that is asked where a probe names none */
export function probeManifest(
  probe: Probe | undefined,
  first: number | undefined,
): object | undefined {
  if (!probe) return undefined;
  const { kind, path, command, options } = probe._data;
  const { port = first, ...times } = options;
  const asked = kind === 'exec' ? { command: [...(command ?? [])] } : { path, port };
  return { [kind]: asked, ...times };
}

/** Whether a probe asks a port that nothing names. */
export function needsPort(probe: Probe): boolean {
  const { kind, options } = probe._data;
  return kind !== 'exec' && options.port === undefined;
}
