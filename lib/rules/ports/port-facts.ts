import type { FaultAt } from '../../facts/values/fault';
import type { PortFacts } from '../../facts/values/ports';
import { servicePorts } from '../../facts/values/ports';
import type { Service } from '../../model/objects/service';

/** What the ports of a Service may not be to each other. */
export function portFaultsOf(service: Service): readonly FaultAt[] {
  return service.ports.length < 2 ? NONE : servicePorts(portFactsOf(service));
}

const NONE: readonly FaultAt[] = [];

/** The ports of a Service as facts need them; what is no number is equal to nothing. */
export function portFactsOf({ ports }: Service): PortFacts[] {
  return ports.map(({ name, port, protocol, nodePort }, index) => ({
    name: name === '' ? undefined : name,
    port: port ?? -1 - index,
    protocol,
    nodePort,
  }));
}
