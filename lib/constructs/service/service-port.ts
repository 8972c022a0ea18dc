import { appProtocol } from '../../facts/values/names';
import type { NodePortRange } from '../../facts/values/node-ports';
import { noNodePort, nodePort } from '../../facts/values/node-ports';
import { portName, portNumber, servicePortName, servicePorts } from '../../facts/values/ports';
import type { PropPlace } from '../../props/refusals';
import { number, oneOf, required, struct, text } from '../../props/shape';
import { Protocol } from '../common/enums';
import { written } from '../common/written';

/**
 * A port that a Service opens, and the container port behind it.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export interface ServicePort {
  /**
   * The port that clients connect to, from 1 to 65535. Refused: another number, a port that exists
   * with the same protocol, and a port that a headless Service would have to translate.
   */
  readonly port: number;

  /**
   * The port that the container listens on, from 1 to 65535. With `targetPortName` and an app with
   * an image, the container port gets this number and that name. Refused: another number, and one
   * together with `targetPortName` if the number would be dropped.
   *
   * @default - the same as `port`
   */
  readonly targetPort?: number;

  /**
   * The name of the container port, which is looked up in each pod: at most 15 characters. The
   * Service then does not change when the number changes. Refused: another form, a number in
   * quotes, two names of one container port, one name of two, and a name without `targetPort` for
   * a headless Service with the ports of the app.
   *
   * @default - the container port is declared by number
   */
  readonly targetPortName?: string;

  /**
   * The name of the port, a DNS label; required if there is more than one port. Refused: another
   * form, the name of another port, and a missing name with several ports.
   *
   * @default - no name
   */
  readonly name?: string;

  /**
   * The transport protocol.
   *
   * @default - TCP
   */
  readonly protocol?: Protocol;

  /**
   * The application protocol of the port, for proxies that read it: `https`, `kubernetes.io/h2c`.
   * Refused: a value without the format of a label key.
   *
   * @default - not set
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
   */
  readonly appProtocol?: string;

  /**
   * The port that every node opens, in the range of the Cluster. Refused: another number, the node
   * port of another port, unless both are one number over TCP and UDP, and any on a Service that
   * opens none.
   *
   * @default - the cluster picks one if the Service opens node ports
   */
  readonly nodePort?: number;
}

export const SERVICE_PORT = struct<ServicePort>({
  port: required('port: 80', number(portNumber)),
  targetPort: number(portNumber),
  targetPortName: text(portName('targetPort')),
  name: text(servicePortName),
  protocol: oneOf('Protocol', Protocol),
  appProtocol: text(appProtocol),
  nodePort: number(),
});

/** A port as it stands in the manifest of a Service. */
export interface PortManifest {
  readonly name?: string;
  readonly port: number;
  readonly targetPort?: number | string;
  readonly protocol?: string;
  readonly appProtocol?: string;
  readonly nodePort?: number;
}

export function portManifest(port: ServicePort): PortManifest {
  return written({
    name: port.name,
    port: port.port,
    targetPort: port.targetPortName ?? port.targetPort,
    protocol: port.protocol,
    appProtocol: port.appProtocol,
    nodePort: port.nodePort,
  });
}

/** Refuses what the ports of one Service may not be to each other. */
export function checkPorts(
  ports: readonly ServicePort[],
  place: PropPlace,
  isHeadless = false,
): void {
  if (ports.length === 0 && !isHeadless) {
    place.refuse(ports, {
      what: 'contains no port',
      why: 'the API server refuses a Service without a port, unless it is headless',
      fix: 'write at least one, such as { port: 80, targetPort: 8080 }',
    });
  }
  for (const { index, field, fault } of servicePorts(ports)) {
    const value = ports[index]?.[field as keyof ServicePort];
    place.index(index).field(field).refuse(value, fault);
  }
}

/** Refuses node ports outside of those that the nodes open; all of them where no range is given. */
export function checkNodePorts(
  ports: readonly ServicePort[],
  range: NodePortRange | undefined,
  place: PropPlace,
): void {
  ports.forEach((port, index) => {
    if (port.nodePort === undefined) return;
    place
      .index(index)
      .field('nodePort')
      .judge(port.nodePort, range ? nodePort(range) : noNodePort);
  });
}
