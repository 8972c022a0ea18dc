import type { ServicePort } from '../service/service-port';

/** The number of the container port that a port of a Service leads to. */
export function targetNumber(port: ServicePort): number {
  return port.targetPort ?? port.port;
}
