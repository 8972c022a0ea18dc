import { Protocol } from '../common/enums';
import { targetNumber } from '../pods/target-number';
import type { PortOfEnds } from '../service/reachable';
import type { ServicePort } from '../service/service-port';

/**
 * The port of the pods that a port of a Service leads to.
 *
 * @param isHeadless whether clients connect to the number themselves, since nothing translates it
 */
export function policyPort(port: ServicePort, isHeadless: boolean): PortOfEnds {
  const number = targetNumber(port);
  return {
    port: isHeadless ? number : (port.targetPortName ?? number),
    protocol: port.protocol === Protocol.TCP ? undefined : port.protocol,
  };
}

export function portKey({ port, protocol = 'TCP' }: PortOfEnds): string {
  return `${JSON.stringify(port)}/${protocol}`;
}

/** Each port once, in the order in which they come first. */
export function distinctPorts(ports: readonly PortOfEnds[]): PortOfEnds[] {
  return [...new Map(ports.map((one) => [portKey(one), one])).values()];
}
