import { unusedPodPort } from '../../facts/values/endpoints';
import { appProtocol } from '../../facts/values/names';
import { numberBesideName, portName, portNumber, servicePortName } from '../../facts/values/ports';
import type { PropPlace } from '../../props/refusals';
import { number, oneOf, required, struct, text } from '../../props/shape';
import { Protocol } from '../common/enums';
import type { ServicePort } from '../service/service-port';

/**
 * A port of a `LegacyBackend`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export interface BackendPort {
  /**
   * The port that clients connect to, from 1 to 65535. Refused: another number, a port that exists
   * with the same protocol, and a port that a headless Service would have to translate.
   */
  readonly port: number;

  /**
   * The port that the addresses listen on, from 1 to 65535. Refused: another number.
   *
   * @default - the same as `port`
   */
  readonly targetPort?: number;

  /**
   * The name of the port, a DNS label; required if there is more than one port. Service and
   * endpoints have the same port name. Refused: another form, the name of another port, and a
   * missing name with several ports.
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
   * The port that the containers of the selected pods listen on, from 1 to 65535. Refused: another
   * number, one without a selector, and one together with `podPortName`.
   *
   * @default - the same as `port`
   */
  readonly podPort?: number;

  /**
   * The name of that container port, at most 15 characters. Refused: another form, a number in
   * quotes, and one without a selector.
   *
   * @default - the container port is declared by number
   */
  readonly podPortName?: string;
}

export const BACKEND_PORT = struct<BackendPort>({
  port: required('port: 80', number(portNumber)),
  targetPort: number(portNumber),
  name: text(servicePortName),
  protocol: oneOf('Protocol', Protocol),
  appProtocol: text(appProtocol),
  podPort: number(portNumber),
  podPortName: text(portName('podPort')),
});

/** Refuses a port of pods that nobody reads. */
export function checkPodPort(port: BackendPort, withPods: boolean, place: PropPlace): void {
  if (withPods) {
    if (port.podPort !== undefined && port.podPortName !== undefined) {
      place.field('podPort').judge(port.podPort, numberBesideName);
    }
    return;
  }
  for (const field of ['podPort', 'podPortName'] as const) {
    place.field(field).judge(port[field], unusedPodPort);
  }
}

/** The port of the Service. Its target is that of the pods, which the cluster looks up by it. */
export function backendServicePort(port: BackendPort, withPods: boolean): ServicePort {
  const { podPort, podPortName, ...servicePort } = port;
  if (!withPods) return servicePort;
  return { ...servicePort, targetPort: podPort, targetPortName: podPortName };
}
